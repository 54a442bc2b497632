import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const print = (body: unknown) => fingerprint(body, 'a secret');
const card = (changes: object = {}) => ({
  amount: '12.00',
  card: { number: '4242424242424242', expiry_month: '12', cvc: '123', ...changes },
});

test('the order of fields does not matter, their values do', () => {
  const reverse = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reverse(inner)]),
        )
      : value;
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(print(reverse(one))).toBe(print(one));
      expect(print({ one }) === print({ one: other })).toBe(
        JSON.stringify(one) === JSON.stringify(other) || print(one) === print(other),
      );
    }),
  );
});

test('of a card it knows the first six and last four digits only, and never the CVC', () => {
  expect(print(card({ number: '4242429999994242' }))).toBe(print(card()));
  expect(print(card({ cvc: '999' }))).toBe(print(card()));
  expect(print(card({ number: '4242424242424241' }))).not.toBe(print(card()));
  expect(print(card({ number: '5242424242424242' }))).not.toBe(print(card()));
  expect(print(card({ expiry_month: '11' }))).not.toBe(print(card()));
});

test('another secret makes another digest', () => {
  expect(fingerprint(card(), 'another secret')).not.toBe(print(card()));
});
