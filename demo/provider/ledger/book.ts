import type { Tx } from '../db/database.ts';
import { ledgerEntries, type Session } from '../db/schema.ts';
import { linesOf, type Transaction } from './transactions.ts';

/**
 * Writes transactions into the ledger, in the database transaction that makes them true.
 * @throws Error of the database where one has been booked before: its caller would do something twice.
 */
export async function book(
  tx: Tx,
  { id: sessionId, merchantId, currency }: Pick<Session, 'id' | 'merchantId' | 'currency'>,
  ...transactions: readonly Transaction[]
): Promise<void> {
  const rows = transactions.flatMap(linesOf).map((line) => ({ ...line, sessionId, merchantId, currency }));
  await tx.insert(ledgerEntries).values(rows);
}
