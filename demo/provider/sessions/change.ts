import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { type Session, sessions } from '../db/schema.ts';
import { updates } from '../db/update.ts';

/** What is to be different; the version is by itself. */
export type SessionChange = Partial<Omit<Session, 'id' | 'version'>>;

const update = updates(sessions, { version: sql`${sessions.version} + 1` });

/** Every change makes the version grow. */
export async function changeSession(tx: Tx, sessionId: string, change: SessionChange): Promise<void> {
  await tx.execute(sessionChange(sessionId, change));
}

/** The statement that `changeSession` sends. */
export const sessionChange = (sessionId: string, change: SessionChange): SQL => update(sessionId, change);
