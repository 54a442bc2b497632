import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { type Database, now, type Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { holdRow } from '../sessions/load.ts';
import type { AttemptKey } from './settle.ts';

/** An attempt for whoever needs nothing of the session around it. */
export interface LoadedAttempt {
  attempt: Attempt;
  /** The database's clock. */
  now: Date;
}

export async function readAttempt(db: Database | Tx, key: AttemptKey): Promise<LoadedAttempt | null> {
  const [row] = await db
    .select({ ...getTableColumns(attempts), now: sql<string>`${now}` })
    .from(attempts)
    .where(and(eq(attempts.id, key.attemptId), eq(attempts.sessionId, key.sessionId)));
  if (!row) return null;
  const { now: at, ...attempt } = row;
  return { attempt, now: new Date(at) };
}

/** The same, holding the session's row until the transaction ends, as `lockSession` does. */
export async function lockAttempt(tx: Tx, key: AttemptKey): Promise<LoadedAttempt | null> {
  const { sessionId } = key;
  const [, loaded] = await Promise.all([holdRow(tx, { sessionId }), readAttempt(tx, key)]);
  return loaded;
}
