import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount } from '../../../src/protocol/money.ts';
import { paidBy, type SessionBooks } from './check-session.ts';

/** What balances and still wants somebody to look at it: money that the bank refused to move, for good. In words. */
export function explain(books: SessionBooks): string[] {
  const { session, attempts } = books;
  const notes: string[] = [];
  const paid = paidBy(books);
  if (paid && session.captureStatus === 'failed') {
    const money = moneyOf(paid.amount, paid.currency);
    notes.push(`${paid.id} was committed, and the bank refused to take ${money}: ${session.refusalCode}`);
  }
  if (paid && session.reversalStatus === 'failed') {
    const money = moneyOf(paid.amount, paid.currency);
    notes.push(`${paid.id} was reversed, and the bank refused to give ${money} back: ${session.refusalCode}`);
  }
  for (const { id, strayTaken, strayCurrency, currency, refusalCode } of attempts) {
    if (refusalCode === null || strayTaken === null) continue;
    const money = moneyOf(strayTaken, strayCurrency ?? currency);
    notes.push(`${id} came too late, and the bank refused to give ${money} back: ${refusalCode}`);
  }
  return notes;
}

const moneyOf = (amount: bigint, currency: string): string =>
  `${formatAmount(amount, currencyDecimals(currency) ?? 0)} ${currency}`;
