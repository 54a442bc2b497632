import { eq, sql } from 'drizzle-orm';
import { type Database, now } from '../db/database.ts';
import type { RawRow } from '../db/joined-row.ts';
import { sessions } from '../db/schema.ts';
import { statement } from '../db/statement.ts';

/** That there is a session, and what time it is there: for whoever reads the rest under its lock. */
export interface Existing {
  sessionId: string;
  /** The database's clock. */
  now: Date;
}

export async function sessionExists(db: Database, sessionId: string): Promise<Existing | null> {
  const { rows } = await db.execute<RawRow>(look({ sessionId }));
  return rows[0] ? { sessionId, now: new Date(String(rows[0].now)) } : null;
}

const look = statement<{ sessionId: string }>(
  (_, value) => sql`select ${now} as now from ${sessions} where ${eq(sessions.id, value('sessionId'))}`,
);
