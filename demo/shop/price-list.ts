import { currencyDecimals } from '../../src/protocol/currencies.ts';

/** The shop's own price list: thousandths of the currency per euro. Any other currency has the euro's figures. */
const PER_EURO: Readonly<Record<string, bigint>> = {
  AED: 4200n,
  BHD: 430n,
  CHF: 950n,
  EGP: 55_000n,
  GBP: 860n,
  HUF: 390_000n,
  IQD: 1_500_000n,
  JPY: 170_000n,
  KWD: 350n,
  OMR: 440n,
  QAR: 4200n,
  SAR: 4300n,
  USD: 1150n,
};

/**
 * @param euroCents a price in euro cents.
 * @param currency a known ISO 4217 code.
 * @returns the price in minor units of that currency, rounded up to a tenth of a unit or, where it has none, a unit.
 */
export function priceIn(euroCents: bigint, currency: string): bigint {
  const decimals = currencyDecimals(currency) ?? 2;
  const rate = PER_EURO[currency] ?? 1000n;
  const minor = (euroCents * rate * 10n ** BigInt(decimals)) / 100_000n;
  const step = currency === 'EUR' || decimals === 0 ? 1n : 10n ** BigInt(decimals - 1);
  return ((minor + step - 1n) / step) * step;
}
