import { expect, test } from 'vitest';
import { CARD } from './bank-fixture.ts';
import { type Card, refusalOf } from './card-rules.ts';

const NOW = new Date('2026-02-28T23:59:59Z');
const refusal = (card: Partial<Card>, now = NOW) => refusalOf({ ...CARD, ...card }, now);

test.each([
  ['4242424242424242', '123', null],
  ['5555555555554444', '123', null],
  ['378282246310005', '1234', null],
  ['4406470000000007', '123', null],
  ['4000000000000002', '123', 'do_not_honour'],
  ['4000000000009995', '123', 'insufficient_funds'],
  ['4000000000000069', '123', 'expired_card'],
  ['4000000000000127', '123', 'cvc_mismatch'],
  ['4242424242424241', '123', 'invalid_card'],
  ['378282246310005', '123', 'cvc_mismatch'],
  ['4242424242424242', '1234', 'cvc_mismatch'],
] as const)('%s with CVC %s → %s', (number, cvc, expected) => {
  expect(refusal({ number, cvc })).toBe(expected);
});

test('a card without CVC is not refused for it', () => {
  expect(refusal({ cvc: null })).toBeNull();
});

test('a UnionPay number needs no check digit', () => {
  expect(refusal({ number: '6212345678901230' })).toBeNull();
});

test('a card is good through the last second of its month', () => {
  const card = { expiry_month: '02', expiry_year: '26' };
  expect(refusal(card)).toBeNull();
  expect(refusal(card, new Date('2026-03-01T00:00:00Z'))).toBe('expired_card');
});

test('December ends with the year', () => {
  const card = { expiry_month: '12', expiry_year: '26' };
  expect(refusal(card, new Date('2026-12-31T23:59:59Z'))).toBeNull();
  expect(refusal(card, new Date('2027-01-01T00:00:00Z'))).toBe('expired_card');
});
