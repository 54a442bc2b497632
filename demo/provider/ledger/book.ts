import type { SQL } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { type LedgerEntry, ledgerEntries, type Session } from '../db/schema.ts';
import { each, statement } from '../db/statement.ts';
import { linesOf, type Transaction } from './transactions.ts';

type Of = Pick<Session, 'id' | 'merchantId' | 'currency'>;

/**
 * Writes a transaction into the ledger, in the database transaction that makes it true.
 * @throws Error of the database where it has been booked before: its caller would do something twice.
 */
export async function book(tx: Tx, session: Of, transaction: Transaction): Promise<void> {
  await tx.execute(booking(session, transaction));
}

/** The statement that `book` sends. */
export function booking({ id: sessionId, merchantId, currency }: Of, transaction: Transaction): SQL {
  const [one, other] = linesOf(transaction);
  const { transactionId, kind } = one;
  return insert({
    ...{ transactionId, kind, currency, merchantId, sessionId },
    ...{ account: one.account, debit: one.debit, credit: one.credit },
    ...{ otherAccount: other.account, otherDebit: other.debit, otherCredit: other.credit },
  });
}

const COMMON = ['transactionId', 'kind', 'currency', 'merchantId', 'sessionId'] as const;
const SIDE = ['account', 'debit', 'credit'] as const;

interface Booked extends Pick<LedgerEntry, (typeof COMMON)[number] | (typeof SIDE)[number]> {
  otherAccount: LedgerEntry['account'];
  otherDebit: bigint;
  otherCredit: bigint;
}

const insert = statement<Booked>((db, value) => {
  const common = each(COMMON);
  return db.insert(ledgerEntries).values([
    { ...common, ...each(SIDE) },
    { ...common, account: value('otherAccount'), debit: value('otherDebit'), credit: value('otherCredit') },
  ]);
});
