import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount, parseAmount } from '../../../src/protocol/money.ts';
import type { FieldErrors } from '../http/field-errors.ts';
import { addAmountError, addCurrencyError } from '../http/money-errors.ts';
import { isRecord } from '../http/validate.ts';

/** Every amount of a checkout against its currency. The body may be anything: the schema is checked beside. */
export function addMoneyErrors(errors: FieldErrors, body: Record<string, unknown>): void {
  const { currency } = body;
  addCurrencyError(errors, currency);
  addAmountError(errors, ['amount'], body.amount, currency, { mayBeZero: false });
  for (const list of ['line_items', 'fees']) {
    const entries = Array.isArray(body[list]) ? body[list] : [];
    for (const [index, entry] of entries.entries()) {
      if (!isRecord(entry)) continue;
      addAmountError(errors, [list, index, 'amount'], entry.amount, currency, { mayBeZero: true });
    }
  }
}

/** @returns minor units of an amount that was checked. */
export function minorUnits(amount: string, currency: string): bigint {
  const parsed = parseAmount(amount, currencyDecimals(currency) ?? 0);
  if (!parsed.ok) throw new Error(`An unchecked amount: ${parsed.problem}`);
  return parsed.minor;
}

/** The same entries, amounts with exactly the currency's decimals. */
export const withExactAmounts = <T extends { amount: string }>(
  entries: readonly T[],
  currency: string,
): T[] =>
  entries.map((entry) => ({
    ...entry,
    amount: formatAmount(minorUnits(entry.amount, currency), currencyDecimals(currency) ?? 0),
  }));
