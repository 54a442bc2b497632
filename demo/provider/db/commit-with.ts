import type { SQL } from 'drizzle-orm';
import type { Tx } from './database.ts';
import type { RawRow } from './joined-row.ts';
import { ready } from './ready.ts';
import { EARLY_COMMIT } from './statements.ts';

export interface Outcome {
  rows: RawRow[];
  rowCount: number | null;
}

/**
 * Sends a transaction's last statements together with its commit, so that nobody waits for the one and then for
 * the other. What they answer is known when it is too late: whatever is to be checked has to be checked before,
 * or by the database. Nothing can be sent in the transaction afterwards.
 * @returns what the statements answered, in their order.
 * @throws the first one's error; nothing of the transaction is kept then.
 */
export async function commitWith(tx: Tx, statements: readonly SQL[]): Promise<Outcome[]> {
  // `execute` sends it now, so the order is that of the list.
  const sent = [...statements, ready(EARLY_COMMIT, [])].map((statement) =>
    tx.execute<RawRow>(statement).execute(),
  );
  // All of them, so that nothing is under way when the connection is somebody else's.
  await Promise.allSettled(sent);
  const outcomes = await Promise.all(sent);
  return outcomes.slice(0, statements.length);
}
