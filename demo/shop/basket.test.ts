import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes, currencyDecimals } from '../../src/protocol/currencies.ts';
import { parseAmount } from '../../src/protocol/money.ts';
import { basketOf } from './basket.ts';
import { products } from './catalog.ts';
import { priceIn } from './price-list.ts';

const minor = (amount: string, currency: string): bigint => {
  const parsed = parseAmount(amount, currencyDecimals(currency) ?? 2);
  if (!parsed.ok) throw new Error(`${amount}: ${parsed.problem}`);
  return parsed.minor;
};

test('in every currency the lines add up to the amount, in that currency’s decimals', () => {
  const items = fc.subarray(
    products.map(({ id }) => id),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...currencyCodes), items, (currency, chosen) => {
      const basket = basketOf({ items: chosen, currency }, 'en');
      const sum = basket.lines.reduce((total, line) => total + minor(line.amount, currency), 0n);
      expect(minor(basket.amount, currency)).toBe(sum);
      expect(sum).toBeGreaterThan(0n);
    }),
  );
});

test('another amount than the products’ is one line', () => {
  expect(basketOf({ currency: 'EUR', amount: '12.00' }, 'en')).toEqual({
    lines: [{ label: 'Your selection', amount: '12.00', product: null }],
    amount: '12.00',
    currency: 'EUR',
  });
});

test.each([
  ['EUR', 1850n, 1850n],
  ['KWD', 2400n, 8400n],
  ['JPY', 950n, 1615n],
  ['USD', 950n, 1100n],
])('a price in %s', (currency, cents, expected) => {
  expect(priceIn(cents, currency)).toBe(expected);
});
