import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes, currencyDecimals } from './currencies.ts';
import { displayAmount, formatAmount, parseAmount } from './money.ts';

const decimalsOf = (code: string): number => {
  const decimals = currencyDecimals(code);
  if (decimals === undefined) throw new Error(`${code} is not in the table`);
  return decimals;
};

const minorUnits = (decimals: number) =>
  fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map((minor) => ({ minor, decimals }));

describe('the ISO 4217 table', () => {
  test.each([
    ['KWD', 3],
    ['BHD', 3],
    ['IQD', 3],
    ['JPY', 0],
    ['ISK', 0],
    ['HUF', 2],
    ['EUR', 2],
    ['CLF', 4],
  ])('%s has %i decimals', (code, decimals) => {
    expect(currencyDecimals(code)).toBe(decimals);
  });

  test('knows three-letter codes, each once, and nothing else', () => {
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
    expect(currencyCodes.length).toBeGreaterThan(150);
    for (const code of ['EURO', 'eur', 'XXX', 'XTS', '', 'constructor']) {
      expect(currencyDecimals(code)).toBeUndefined();
    }
  });
});

describe('amounts', () => {
  test.each(currencyCodes)('parse(format(x)) = x in %s', (code) => {
    const decimals = decimalsOf(code);
    fc.assert(
      fc.property(minorUnits(decimals), ({ minor }) => {
        expect(parseAmount(formatAmount(minor, decimals), decimals)).toEqual({ ok: true, minor });
      }),
      { numRuns: process.env.CI ? 100 : 10 },
    );
  });

  test.each([
    ['12', 2, 1200n],
    ['12.5', 2, 1250n],
    ['0.05', 2, 5n],
    ['1.250', 3, 1250n],
    ['500', 0, 500n],
  ])('%s with %i decimals is %s minor units', (amount, decimals, minor) => {
    expect(parseAmount(amount, decimals)).toEqual({ ok: true, minor });
  });

  test.each([
    ['', 'not_a_decimal'],
    ['-1.00', 'not_a_decimal'],
    ['+1.00', 'not_a_decimal'],
    ['1,00', 'not_a_decimal'],
    ['1e3', 'not_a_decimal'],
    ['01.00', 'not_a_decimal'],
    ['.5', 'not_a_decimal'],
    ['1.', 'not_a_decimal'],
    [' 1.00', 'not_a_decimal'],
    ['1.00\n', 'not_a_decimal'],
    ['١٢.٠٠', 'not_a_decimal'],
    ['1.005', 'too_many_decimals'],
    ['99999999999999.00', 'too_large'],
  ])('%j is refused as %s', (amount, problem) => {
    expect(parseAmount(amount, 2)).toEqual({ ok: false, problem });
  });
});

describe('what a person reads', () => {
  test.each([
    ['12.00', 'EUR', 'en', '€12.00'],
    ['18.000', 'KWD', 'en', 'KWD\u00a018.000'],
    ['500', 'JPY', 'en', '¥500'],
    ['1250.00', 'HUF', 'en', 'HUF\u00a01,250.00'],
    ['1.250', 'IQD', 'en', 'IQD\u00a01.250'],
  ])('%s %s in %s is %s', (amount, currency, locale, shown) => {
    expect(displayAmount(amount, currency, decimalsOf(currency), locale)).toBe(shown);
  });

  test('keeps every digit, in Latin digits, in Arabic too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...currencyCodes),
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        (code, minor) => {
          const decimals = decimalsOf(code);
          for (const locale of ['en', 'ar', 'fa', 'hi', 'de']) {
            const shown = displayAmount(formatAmount(minor, decimals), code, decimals, locale);
            const digits = shown.replace(code, '').replace(/\D/g, '');
            expect(BigInt(digits)).toBe(minor);
          }
        },
      ),
    );
  });
});
