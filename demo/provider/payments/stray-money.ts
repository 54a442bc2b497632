import { eq } from 'drizzle-orm';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { parseAmount } from '../../../src/protocol/money.ts';
import type { Tx } from '../db/database.ts';
import { type Attempt, attempts, type Session } from '../db/schema.ts';
import { book } from '../ledger/book.ts';
import type { Transaction } from '../ledger/transactions.ts';
import type { BankWord } from './decide.ts';

/** What the bank has of an attempt, where it is too late for it to become a payment. Booked when we learn of it. */
type Stray = Pick<Attempt, 'id' | 'amount' | 'currency' | 'strayHeld' | 'strayTaken' | 'strayCurrency'>;

interface Found {
  /** Minor units. */
  amount: bigint;
  currency: string;
}

/** The bank holds it: a void was asked for. */
export async function noteHeld(tx: Tx, session: Session, attempt: Stray, word: BankWord): Promise<void> {
  if (attempt.strayHeld !== null || attempt.strayTaken !== null) return;
  const { amount, currency } = moneyOf(word, attempt);
  await tx
    .update(attempts)
    .set({ strayHeld: amount, strayCurrency: currency })
    .where(eq(attempts.id, attempt.id));
  await bookStray(tx, session, currency, { kind: 'stray_held', about: attempt.id, amount });
}

/** The bank has taken it: it has to be given back. An answer to a void tells no amount; whoever refunds asks for it. */
export async function noteTaken(tx: Tx, session: Session, attempt: Stray, word: BankWord): Promise<void> {
  if (attempt.strayTaken !== null || !('money' in word) || !word.money) return;
  const { id: about, strayHeld, strayCurrency } = attempt;
  const { amount, currency } = moneyOf(word, attempt);
  await tx
    .update(attempts)
    .set({ strayTaken: amount, strayCurrency: currency })
    .where(eq(attempts.id, about));
  if (strayHeld !== null) {
    const released: Transaction = { kind: 'stray_released', about, amount: strayHeld };
    await bookStray(tx, session, strayCurrency, released);
  }
  await bookStray(tx, session, currency, { kind: 'stray_taken', about, amount });
}

/** The attempt is closed: the bank acknowledged that the customer has it again. */
export async function noteGivenBack(tx: Tx, session: Session, attempt: Stray): Promise<void> {
  const { id: about, strayHeld, strayTaken, strayCurrency } = attempt;
  if (strayTaken !== null) {
    await bookStray(tx, session, strayCurrency, { kind: 'stray_returned', about, amount: strayTaken });
  } else if (strayHeld !== null) {
    await bookStray(tx, session, strayCurrency, { kind: 'stray_released', about, amount: strayHeld });
  }
}

/** In the bank's currency, which may be the very thing that is wrong with it. */
const bookStray = (tx: Tx, session: Session, currency: string | null, transaction: Transaction) =>
  book(tx, { ...session, currency: currency ?? session.currency }, transaction);

function moneyOf(word: BankWord, { amount, currency }: Stray): Found {
  if (!('money' in word) || !word.money) return { amount, currency };
  const parsed = parseAmount(word.money.amount, currencyDecimals(word.money.currency) ?? 0);
  return parsed.ok && parsed.minor > 0n
    ? { amount: parsed.minor, currency: word.money.currency }
    : { amount, currency };
}
