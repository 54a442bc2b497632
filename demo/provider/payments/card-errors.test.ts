import { expect, test } from 'vitest';
import type { FieldErrors } from '../http/field-errors.ts';
import { addCardErrors } from './card-errors.ts';

const errorsOf = (card: Record<string, unknown>, now = '2030-06-15T12:00:00Z') => {
  const errors: FieldErrors = {};
  addCardErrors(errors, card, new Date(now));
  return errors;
};

test.each(['4242424242424242', '378282246310005', '6011000990139424', '30569309025904', '5019717010103742'])(
  '%s has a good check digit',
  (number) => {
    expect(errorsOf({ number })).toEqual({});
  },
);

test('a mistyped number is told by its field', () => {
  expect(errorsOf({ number: '4242424242424241' })).toEqual({
    card: { number: [expect.stringContaining('not valid')] },
  });
});

test('UnionPay has no check digit', () => {
  expect(errorsOf({ number: '6212341111111111' })).toEqual({});
});

test.each([
  ['06', '30', '2030-06-15T12:00:00Z', true],
  ['05', '30', '2030-06-15T12:00:00Z', false],
  ['06', '30', '2030-07-01T11:59:00Z', true],
  ['06', '30', '2030-07-01T12:00:00Z', false],
  ['12', '29', '2030-01-01T11:59:00Z', true],
  ['12', '29', '2030-01-01T12:00:00Z', false],
  ['01', '99', '2030-01-01T12:00:00Z', true],
])('%s/%s at %s: good %s, until its month has ended everywhere', (expiry_month, expiry_year, now, good) => {
  const errors = errorsOf({ expiry_month, expiry_year }, now);
  expect(errors).toEqual(good ? {} : { card: { expiry_year: [expect.stringContaining('expired')] } });
});

test('what the schema refuses anyway gets no second message', () => {
  expect(errorsOf({ number: 'x', expiry_month: '13', expiry_year: '1' })).toEqual({});
  expect(errorsOf({ number: 4242, expiry_month: 1, expiry_year: null })).toEqual({});
});
