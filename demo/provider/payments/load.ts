import { and, eq, sql } from 'drizzle-orm';
import { type Database, now, type Tx } from '../db/database.ts';
import { joinedRow, type RawRow } from '../db/joined-row.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { holdRow } from '../sessions/load.ts';
import type { AttemptKey } from './settle.ts';

/** An attempt for whoever needs nothing of the session around it. */
export interface LoadedAttempt {
  attempt: Attempt;
  /** The database's clock. */
  now: Date;
}

export async function readAttempt(db: Database | Tx, key: AttemptKey): Promise<LoadedAttempt | null> {
  const { rows } = await db.execute<RawRow>(read(key)).execute();
  const [row] = rows;
  const attempt = row ? ATTEMPT.read(row) : null;
  return attempt && { attempt, now: new Date(String(row?.now)) };
}

/** As `execute` reads it. */
export const ATTEMPT = joinedRow(attempts, 'a');

const read = statement<AttemptKey>((_, value) => {
  const isIt = and(eq(attempts.id, value('attemptId')), eq(attempts.sessionId, value('sessionId')));
  return sql`select ${ATTEMPT.columns}, ${now} as now from ${attempts} where ${isIt}`;
});

/** The same, holding the session's row until the transaction ends, as `lockSession` does. */
export async function lockAttempt(tx: Tx, key: AttemptKey): Promise<LoadedAttempt | null> {
  const { sessionId } = key;
  const [, loaded] = await Promise.all([holdRow(tx, { sessionId }), readAttempt(tx, key)]);
  return loaded;
}
