import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { type Database, now, type Tx } from '../db/database.ts';
import {
  type Attempt,
  attempts,
  type Merchant,
  merchants,
  popups,
  type Session,
  sessions,
} from '../db/schema.ts';
import { recordEvent } from '../webhooks/emit.ts';
import { isPayable, PAYABLE } from './states.ts';

/** A session with everything around it, read in one statement, so that its parts fit together. */
export interface LoadedSession {
  session: Session;
  merchant: Merchant;
  /** Oldest first. */
  attempts: Attempt[];
  /** Whether the window that the attempt in flight named has been opened. */
  popupSeen: boolean;
  /** The database's clock. */
  now: Date;
}

export interface SessionKey {
  sessionId: string;
  /** Where a merchant asks: another's session looks as if there were none. */
  merchantId?: string;
}

/** The session as it is; one whose time has run out is turned to `expired` first. */
export async function readSession(db: Database | Tx, key: SessionKey): Promise<LoadedSession | null> {
  const loaded = await readAsItIs(db, key);
  if (!loaded || !isDue(loaded)) return loaded;
  await expireIfDue(db, key.sessionId);
  return readAsItIs(db, key);
}

/** The same, holding the session's row until the transaction ends: every transition begins here. */
export async function lockSession(tx: Tx, key: SessionKey): Promise<LoadedSession | null> {
  // A statement of its own: joined rows would be those from before the wait for the lock.
  await tx.select({ id: sessions.id }).from(sessions).where(matches(key)).for('update');
  return readSession(tx, key);
}

/** Expires it together with the event that says so; the expiry's job delivers that. */
const expireIfDue = (db: Database | Tx, sessionId: string): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await expire(tx, sessionId))) return;
    const loaded = await readAsItIs(tx, { sessionId });
    if (loaded) await recordEvent(tx, loaded, 'checkout.expired', { queued: false });
  });

/** @returns whether it expired just now. */
async function expire(tx: Tx, sessionId: string): Promise<boolean> {
  const changed = await tx
    .update(sessions)
    .set({
      state: 'expired',
      endCode: 'expired',
      endedAt: sql`${sessions.expiresAt}`,
      version: sql`${sessions.version} + 1`,
    })
    .where(
      and(eq(sessions.id, sessionId), inArray(sessions.state, [...PAYABLE]), lte(sessions.expiresAt, now)),
    )
    .returning({ id: sessions.id });
  return changed.length > 0;
}

const isDue = ({ session, now }: LoadedSession): boolean =>
  isPayable(session.state) && session.expiresAt <= now;

const matches = ({ sessionId, merchantId }: SessionKey) =>
  and(eq(sessions.id, sessionId), merchantId === undefined ? undefined : eq(sessions.merchantId, merchantId));

/** The session as it is, even if its time has run out. */
export async function readAsItIs(db: Database | Tx, key: SessionKey): Promise<LoadedSession | null> {
  const rows = await db
    .select({
      session: sessions,
      merchant: merchants,
      attempt: attempts,
      popup: popups.nonce,
      now: sql`${now}`.mapWith(sessions.createdAt),
    })
    .from(sessions)
    .innerJoin(merchants, eq(merchants.id, sessions.merchantId))
    .leftJoin(
      attempts,
      and(eq(attempts.merchantId, sessions.merchantId), eq(attempts.sessionId, sessions.id)),
    )
    .leftJoin(popups, eq(popups.nonce, attempts.popupNonce))
    .where(matches(key))
    .orderBy(asc(attempts.createdAt));
  const [first] = rows;
  if (!first) return null;
  return {
    session: first.session,
    merchant: first.merchant,
    attempts: rows.flatMap(({ attempt }) => (attempt ? [attempt] : [])),
    popupSeen: rows.some(({ attempt, popup }) => attempt && isInFlight(attempt) && popup !== null),
    now: first.now,
  };
}

export const isInFlight = (attempt: Attempt): boolean =>
  attempt.status === 'processing' || attempt.status === 'requires_action';

export const attemptInFlight = (loaded: LoadedSession): Attempt | null =>
  loaded.attempts.find(isInFlight) ?? null;

export const succeededAttempt = (loaded: LoadedSession): Attempt | null =>
  loaded.attempts.find((attempt) => attempt.status === 'succeeded') ?? null;
