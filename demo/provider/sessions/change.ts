import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { sessions } from '../db/schema.ts';

type SessionChange = Parameters<ReturnType<typeof updateSessions>['set']>[0];
const updateSessions = (tx: Tx) => tx.update(sessions);

/** Every change makes the version grow. */
export async function changeSession(tx: Tx, sessionId: string, change: SessionChange): Promise<void> {
  await updateSessions(tx)
    .set({ ...change, version: sql`${sessions.version} + 1` })
    .where(eq(sessions.id, sessionId));
}
