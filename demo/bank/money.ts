import { currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount, parseAmount } from '../../src/protocol/money.ts';
import { BankError } from './bank-error.ts';

/** Money as the bank counts it. */
export interface Minor {
  /** A whole number of the currency's minor units, above zero. */
  minor: bigint;
  /** ISO 4217 alphabetic code. */
  currency: string;
}

/** @throws {BankError} 400 that names what is wrong with the amount or the currency. */
export function readMoney(money: { amount: string; currency: string }): Minor {
  const decimals = currencyDecimals(money.currency);
  if (decimals === undefined) {
    throw new BankError(400, `currency: "${money.currency}" is no active ISO 4217 currency.`);
  }
  const parsed = parseAmount(money.amount, decimals);
  if (!parsed.ok) {
    throw new BankError(
      400,
      `amount: ${parsed.problem}. Send a decimal string with at most ${decimals} decimals.`,
    );
  }
  if (parsed.minor === 0n) throw new BankError(400, 'amount: zero. Send an amount above zero.');
  return { minor: parsed.minor, currency: money.currency };
}

export const writeMoney = ({ minor, currency }: Minor): { amount: string; currency: string } => ({
  amount: formatAmount(minor, currencyDecimals(currency) ?? 0),
  currency,
});
