import { expect, test } from 'vitest';
import { newPaymentId, newReference, newSessionId } from './identifiers.ts';

const MANY = Array.from({ length: 2_000 });

test.each([
  ['session IDs', newSessionId, /^[A-Za-z0-9]{32}$/],
  ['payment IDs', newPaymentId, /^pay_[A-Za-z0-9]{24}$/],
  ['references', newReference, /^[2-9A-HJKMNP-TW-Z]{12}$/],
])('%s have their shape and never repeat', (_, make, shape) => {
  const made = MANY.map(make);
  for (const one of made) expect(one).toMatch(shape);
  expect(new Set(made).size).toBe(MANY.length);
});

test('every letter and digit is about equally likely', () => {
  const counts = new Map<string, number>();
  for (const char of MANY.map(newSessionId).join('')) counts.set(char, (counts.get(char) ?? 0) + 1);
  const expected = (MANY.length * 32) / 62;
  expect(counts.size).toBe(62);
  for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
});
