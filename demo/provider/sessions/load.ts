import { and, asc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { type Database, now, type Tx } from '../db/database.ts';
import { joinedRow, type RawRow, rendered } from '../db/joined-row.ts';
import {
  type Attempt,
  attempts,
  type Merchant,
  merchants,
  popups,
  type Refund,
  refunds,
  type Session,
  sessions,
} from '../db/schema.ts';
import { statement, type Value } from '../db/statement.ts';
import { inOrder } from '../lists/order.ts';
import { recordEvent } from '../webhooks/emit.ts';
import { IN_FLIGHT, isPayable, PAYABLE } from './states.ts';

/** A session with everything around it. But for refunds it is read in one statement, so that its parts fit together. */
export interface LoadedSession {
  session: Session;
  merchant: Merchant;
  /** Oldest first. */
  attempts: Attempt[];
  /** Oldest first. */
  refunds: Refund[];
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
  await expireDue(db, [key.sessionId]);
  return readAsItIs(db, key);
}

/** The same, holding the session's row until the transaction ends: every transition begins here. */
export async function lockSession(tx: Tx, key: SessionKey): Promise<LoadedSession | null> {
  const [, loaded] = await Promise.all([holdRow(tx, key), readSession(tx, key)]);
  return loaded;
}

/**
 * A statement of its own: joined rows would be those from before the wait for the lock. `execute` sends it now
 * (a query that is awaited is sent a moment later), and the connection does one after the other.
 */
export const holdRow = (tx: Tx, key: SessionKey) => tx.execute(HOLD[of(key)](key)).execute();

/** Expires those whose time has run out, together with the events that say so; the expiry's jobs deliver these. */
async function expireDue(db: Database | Tx, sessionIds: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const sessionId of await expire(tx, sessionIds)) {
      const loaded = await readAsItIs(tx, { sessionId });
      if (loaded) await recordEvent(tx, loaded, 'checkout.expired', { queued: false });
    }
  });
}

/** @returns those that expired just now. */
async function expire(tx: Tx, sessionIds: readonly string[]): Promise<string[]> {
  const changed = await tx
    .update(sessions)
    .set({
      state: 'expired',
      endCode: 'expired',
      endedAt: sql`${sessions.expiresAt}`,
      version: sql`${sessions.version} + 1`,
    })
    .where(
      and(
        inArray(sessions.id, [...sessionIds]),
        inArray(sessions.state, [...PAYABLE]),
        lte(sessions.expiresAt, now),
      ),
    )
    .returning({ id: sessions.id });
  return changed.map(({ id }) => id);
}

const isDue = ({ session, now }: LoadedSession): boolean =>
  isPayable(session.state) && session.expiresAt <= now;

/** The session as it is, even if its time has run out. */
export const readAsItIs = async (db: Database | Tx, key: SessionKey): Promise<LoadedSession | null> =>
  (await select(db, READ[of(key)](key)))[0] ?? null;

/**
 * Any number of sessions as they are, in the order of the list; those whose time has run out are turned to
 * `expired` first. However many they are, it takes one statement (and one for refunds), so that no session
 * changes between being chosen by `where` and being read.
 */
export async function readSessions(db: Database | Tx, where: SQL): Promise<LoadedSession[]> {
  for (;;) {
    const loaded = await select(db, sql`${SELECT} where ${where} ${IN_ORDER}`);
    const due = loaded.filter(isDue).map(({ session }) => session.id);
    if (due.length === 0) return loaded;
    await expireDue(db, due);
  }
}

const PARTS = {
  session: joinedRow(sessions, 's'),
  merchant: joinedRow(merchants, 'm'),
  attempt: joinedRow(attempts, 'a'),
};

const SELECT = rendered(sql`
  select ${PARTS.session.columns}, ${PARTS.merchant.columns}, ${PARTS.attempt.columns},
    ${popups.nonce} as popup, ${now} as now
  from ${sessions}
  join ${merchants} on ${merchants.id} = ${sessions.merchantId}
  left join ${attempts} on ${attempts.merchantId} = ${sessions.merchantId} and ${attempts.sessionId} = ${sessions.id}
  left join ${popups} on ${popups.nonce} = ${attempts.popupNonce}`);

const IN_ORDER = rendered(
  sql`order by ${sql.join([...inOrder(sessions), asc(attempts.createdAt)], sql`, `)}`,
);

/** Not in the list's order, too: planned while the table was empty, that walks all of it for one row later on. */
const ONE_SESSION = rendered(sql`order by ${attempts.createdAt}`);

/** Who asks: anybody who knows the ID, or its merchant. */
const of = ({ merchantId }: SessionKey) => (merchantId === undefined ? 'anybody' : 'merchant');
const BY_ID = (value: Value<SessionKey>) => eq(sessions.id, value('sessionId'));
const BY_BOTH = (value: Value<SessionKey>) => and(BY_ID(value), eq(sessions.merchantId, value('merchantId')));

const reads = (where: (value: Value<SessionKey>) => SQL | undefined) =>
  statement<SessionKey>((_, value) => sql`${SELECT} where ${where(value)} ${ONE_SESSION}`);
const READ = { anybody: reads(BY_ID), merchant: reads(BY_BOTH) };

const holds = (where: (value: Value<SessionKey>) => SQL | undefined) =>
  statement<SessionKey>((db, value) =>
    db.select({ id: sessions.id }).from(sessions).where(where(value)).for('update'),
  );
const HOLD = { anybody: holds(BY_ID), merchant: holds(BY_BOTH) };

async function select(db: Database | Tx, query: SQL): Promise<LoadedSession[]> {
  const { rows } = await db.execute<RawRow>(query);
  const loaded = new Map<string, LoadedSession>();
  for (const row of rows) {
    const session = PARTS.session.read(row);
    const merchant = PARTS.merchant.read(row);
    if (!session || !merchant) throw new Error('A session without its merchant.');
    const attempt = PARTS.attempt.read(row);
    const one: LoadedSession = loaded.get(session.id) ?? {
      session,
      merchant,
      attempts: [],
      refunds: [],
      popupSeen: false,
      now: new Date(String(row.now)),
    };
    if (attempt) one.attempts.push(attempt);
    if (attempt && isInFlight(attempt) && row.popup !== null) one.popupSeen = true;
    loaded.set(session.id, one);
  }
  const committed = [...loaded.values()].filter(({ session }) => session.commitState === 'committed');
  for (const refund of await refundsOf(db, committed)) loaded.get(refund.sessionId)?.refunds.push(refund);
  return [...loaded.values()];
}

const refundsOf = async (db: Database | Tx, of: readonly LoadedSession[]): Promise<Refund[]> =>
  of.length === 0
    ? []
    : db
        .select()
        .from(refunds)
        .where(
          inArray(
            refunds.sessionId,
            of.map(({ session }) => session.id),
          ),
        )
        .orderBy(asc(refunds.createdAt), asc(refunds.id));

export const isInFlight = ({ status }: Attempt): boolean => (IN_FLIGHT as readonly string[]).includes(status);

export const attemptInFlight = (loaded: LoadedSession): Attempt | null =>
  loaded.attempts.find(isInFlight) ?? null;

export const succeededAttempt = (loaded: LoadedSession): Attempt | null =>
  loaded.attempts.find((attempt) => attempt.status === 'succeeded') ?? null;
