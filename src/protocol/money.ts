/**
 * Money travels as a decimal string with exactly the currency's decimals (`"12.00"`, `"1.250"`, `"500"`)
 * and is calculated with as a whole number of minor units. It is never a float.
 */
const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Eighteen digits fit PostgreSQL's `bigint` and leave room for sums. */
const MAX_DIGITS = 15;

export type MoneyProblem = 'not_a_decimal' | 'too_many_decimals' | 'too_large';

/**
 * Reads a decimal string.
 * @param amount e.g. `"12"`, `"12.5"`, `"12.50"`: ASCII digits, no sign, no grouping, no exponent.
 * @param decimals the currency's, from {@link currencyDecimals}.
 * @returns minor units, or what is wrong with the string.
 */
export function parseAmount(
  amount: string,
  decimals: number,
): { ok: true; minor: bigint } | { ok: false; problem: MoneyProblem } {
  const match = DECIMAL.exec(amount);
  if (!match) return { ok: false, problem: 'not_a_decimal' };
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return { ok: false, problem: 'too_many_decimals' };
  if (whole.length + decimals > MAX_DIGITS) return { ok: false, problem: 'too_large' };
  return { ok: true, minor: BigInt(whole + fraction.padEnd(decimals, '0')) };
}

/** The decimal string of a non-negative number of minor units, with exactly `decimals` fraction digits. */
export function formatAmount(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * An amount as a person reads it, e.g. `€12.00`.
 *
 * `Intl` is told both fraction-digit options, since its own defaults differ from ISO 4217 for a dozen
 * currencies, and gets the string itself: ECMA-402 formats decimal strings exactly, a number would be a
 * float. Digits stay Latin, as they are on the card and in the bank's messages.
 */
export function displayAmount(amount: string, currency: string, decimals: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    numberingSystem: 'latn',
  }).format(amount as Intl.StringNumericLiteral);
}
