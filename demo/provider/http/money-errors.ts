import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { type MoneyProblem, parseAmount } from '../../../src/protocol/money.ts';
import { addError, type FieldErrors } from './field-errors.ts';

/** A currency that has the right shape and does not exist. */
export function addCurrencyError(errors: FieldErrors, currency: unknown): void {
  if (
    typeof currency === 'string' &&
    /^[A-Z]{3}$/.test(currency) &&
    currencyDecimals(currency) === undefined
  ) {
    addError(errors, ['currency'], `"${currency}" is not an ISO 4217 currency that can be paid in.`);
  }
}

const SHAPE = /^(0|[1-9]\d*)(\.\d+)?$/;

/** An amount that has the right shape and does not fit its currency. */
export function addAmountError(
  errors: FieldErrors,
  path: readonly PropertyKey[],
  amount: unknown,
  currency: unknown,
  { mayBeZero }: { mayBeZero: boolean },
): void {
  if (typeof amount !== 'string' || typeof currency !== 'string' || !SHAPE.test(amount)) return;
  const decimals = currencyDecimals(currency);
  if (decimals === undefined) return;
  const parsed = parseAmount(amount, decimals);
  if (parsed.ok) {
    if (parsed.minor === 0n && !mayBeZero) addError(errors, path, 'Use an amount above zero.');
    return;
  }
  const problem = explain(parsed.problem, currency, decimals);
  if (problem) addError(errors, path, problem);
}

function explain(problem: MoneyProblem, currency: string, decimals: number): string | null {
  switch (problem) {
    case 'not_a_decimal':
      // The schema says so already.
      return null;
    case 'too_many_decimals':
      return decimals === 0
        ? `${currency} has no decimals. Use a whole number, e.g. "500".`
        : `${currency} has ${decimals} decimals. Use at most ${decimals} digits after the point.`;
    case 'too_large':
      return `This amount is too large for ${currency}. Use a smaller one.`;
  }
}
