import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, isDecimal, sameAmount } from './same-money.ts';

test.each([
  ['12.00', '12.00', true],
  ['12.00', '12.0000', true],
  ['12', '12.00', true],
  ['0.10', '0.1', true],
  ['12.00', '12.01', false],
  ['12.00', '1200', false],
  ['120', '12', false],
  ['12.00', '12.00 ', false],
  ['12.00', '1.2e1', false],
  ['', '', false],
  ['-1.00', '-1.00', false],
])('%j and %j are the same amount: %s', (one, other, same) => {
  expect(sameAmount(one, other)).toBe(same);
});

test.each([
  [12, false],
  ['12', true],
  ['012', false],
  [undefined, false],
])('%j is a decimal string: %s', (value, is) => {
  expect(isDecimal(value)).toBe(is);
});

test.each([
  [[], '12.00', false],
  [['12.00'], '12.00', true],
  [['4.00', '7.99'], '12.00', false],
  [['4.00', '8.0'], '12.000', true],
  [['0.1', '0.2'], '0.3', true],
  [['13'], '12.00', true],
])('%j cover %s: %s', (parts, whole, enough) => {
  expect(covers(parts, whole)).toBe(enough);
});

test('parts cover exactly what they add up to', () => {
  const minor = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const text = (n: bigint) => `${n / 1000n}.${String(n % 1000n).padStart(3, '0')}`;
  fc.assert(
    fc.property(fc.array(minor, { maxLength: 6 }), (parts) => {
      const sum = parts.reduce((a, b) => a + b, 0n);
      expect(covers(parts.map(text), text(sum))).toBe(true);
      expect(covers(parts.map(text), text(sum + 1n))).toBe(false);
    }),
  );
});
