import { expect, test } from 'vitest';
import { type CardTexts, readCard } from './read-form.ts';

const NOW = new Date('2030-06-15T12:00:00Z');
const BRANDS = ['visa', 'mastercard', 'american_express', 'maestro'];
const VALID: CardTexts = {
  number: '4242 4242 4242 4242',
  expiry: '12 / 34',
  cvc: '123',
  name: ' Sara Al-Sabah ',
};

const read = (texts: Partial<CardTexts> = {}, brands: readonly string[] = BRANDS) =>
  readCard({ ...VALID, ...texts }, brands, NOW);

test('a whole form is a card as the API wants it', () => {
  expect(read()).toMatchObject({
    errors: {},
    brand: 'visa',
    card: {
      number: '4242424242424242',
      expiry_month: '12',
      expiry_year: '34',
      cvc: '123',
      name: 'Sara Al-Sabah',
    },
  });
});

test('Arabic digits are a card, too', () => {
  expect(read({ number: '٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', expiry: '١٢ / ٣٤', cvc: '١٢٣' }).card).toMatchObject({
    number: '4242424242424242',
    expiry_month: '12',
    cvc: '123',
  });
});

test('the name is optional', () => {
  expect(read({ name: '  ' }).card).not.toHaveProperty('name');
  expect(read({ name: '' }).errors).toEqual({});
});

test.each([
  [{ number: '' }, { number: 'empty' }],
  [{ number: '4242 4242' }, { number: 'incomplete' }],
  [{ number: '4242 4242 4242 4241' }, { number: 'invalid' }],
  [{ number: '6011 1111 1111 1117' }, { number: 'not_accepted' }],
  [{ expiry: '' }, { expiry: 'empty' }],
  [{ expiry: '1' }, { expiry: 'incomplete' }],
  [{ expiry: '05 / 30' }, { expiry: 'past' }],
  [{ cvc: '' }, { cvc: 'empty' }],
  [{ cvc: '12' }, { cvc: 'incomplete' }],
  [{ number: '3782 822463 10005' }, { cvc: 'incomplete' }],
  [{ cvc: '1234' }, { cvc: 'invalid' }],
  [{ name: '4242 4242 4242 4242' }, { name: 'invalid' }],
  [
    { number: '', expiry: '', cvc: '' },
    { number: 'empty', expiry: 'empty', cvc: 'empty' },
  ],
] as const)('%j: %j', (texts, errors) => {
  const reading = read(texts);
  expect(reading.errors).toEqual(errors);
  expect(reading.card).toBeNull();
});

test('a card with two brands is taken by the one that the shop takes', () => {
  const mada = { number: '4464 0400 0000 0007' };
  expect(read(mada, ['visa']).brand).toBe('visa');
  expect(read(mada, ['mada', 'visa']).brand).toBe('mada');
  expect(read(mada, ['mastercard']).errors.number).toBe('not_accepted');
});
