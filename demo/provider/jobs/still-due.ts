import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { attempts, sessions, webhookEvents } from '../db/schema.ts';
import { statement, type Value } from '../db/statement.ts';
import { IN_FLIGHT, PAYABLE } from '../sessions/states.ts';
import { IS_UNQUEUED } from '../webhooks/emit.ts';

/** Those of these sessions or attempts that a queue's jobs have something to do for. */
export type StillDue = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * The queues whose jobs come to nothing where all went well: the payment was decided long before its inquiry,
 * committed before its reversal. Of a whole batch that takes one statement to know. A session or attempt that is
 * through with something never comes back to it.
 */
export const stillDue = (db: Database) => ({
  /** Attempts that are open. */
  inquiry: asked(db, OPEN),
  /** Attempts that were committed and not captured. */
  capture: asked(db, TO_CAPTURE),
  /** Sessions that may have to be reversed, or are being. */
  reversal: asked(db, TO_REVERSE),
  /** Sessions that may expire, or have, and nobody was told. */
  expiry: asked(db, TO_EXPIRE),
});

interface Ids {
  ids: readonly string[];
}

const asked =
  (db: Database, query: (values: Ids) => SQL): StillDue =>
  async (ids) => {
    const { rows } = await db.execute<{ id: string }>(query({ ids }));
    return new Set(rows.map(({ id }) => id));
  };

const among = (value: Value<Ids>) => sql`any(${value('ids')}::text[])`;

const OPEN = statement<Ids>((db, value) =>
  db
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.id, among(value)), inArray(attempts.status, [...IN_FLIGHT]))),
);

const TO_CAPTURE = statement<Ids>((db, value) =>
  db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(sessions, eq(sessions.id, attempts.sessionId))
    .where(and(eq(attempts.id, among(value)), eq(sessions.captureStatus, 'pending'))),
);

const TO_REVERSE = statement<Ids>((db, value) =>
  db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.id, among(value)),
        or(eq(sessions.commitState, 'awaiting'), eq(sessions.reversalStatus, 'pending')),
      ),
    ),
);

const TO_EXPIRE = statement<Ids>((db, value) => {
  const untold = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.sessionId, sessions.id), IS_UNQUEUED));
  return db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(eq(sessions.id, among(value)), or(inArray(sessions.state, [...PAYABLE]), sql`exists ${untold}`)),
    );
});
