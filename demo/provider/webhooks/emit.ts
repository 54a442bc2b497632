import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { EventType } from '../../../src/protocol/webhook.ts';
import { traceOf } from '../checkouts/answer.ts';
import { type Database, now, type Tx } from '../db/database.ts';
import { type WebhookEventRow, webhookEvents } from '../db/schema.ts';
import { each, statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import { newEventId } from '../identifiers.ts';
import { type LoadedSession, readAsItIs, type SessionKey } from '../sessions/load.ts';

/**
 * Tells a session's merchant what has just become true. Call it in the transaction that makes it true,
 * under the session's lock and after the last change of that transaction: the event carries the trace as
 * that transaction leaves it, and is delivered when, and only if, the transaction commits.
 *
 * Every event is recorded for `GET /v1/events/`; where the session has a `webhook_url` it is also delivered.
 * @returns the session as that transaction leaves it.
 */
export async function emit(
  tx: Tx,
  deps: Pick<Deps, 'jobs'>,
  key: SessionKey,
  type: EventType,
): Promise<LoadedSession> {
  const loaded = await readAsItIs(tx, key);
  if (!loaded) throw new Error('An event of a session that is not there.');
  for (const statement of await telling(deps, loaded, type)) await tx.execute(statement);
  return loaded;
}

/** The statements that `emit` sends, for whoever knows how the transaction leaves the session, see `asLeft`. */
export async function telling(
  { jobs }: Pick<Deps, 'jobs'>,
  left: LoadedSession,
  type: EventType,
): Promise<SQL[]> {
  const eventId = newEventId();
  const { webhookUrl } = left.session;
  return [
    record(eventId, left, type, { queued: true }),
    ...(webhookUrl === null ? [] : [await jobs.plans.deliver({ eventId, turn: 0 }, webhookUrl, 0)]),
  ];
}

/**
 * The record alone. With `queued: false` it waits for `queueDeliveries`: whoever merely reads a session
 * may be the one who finds it expired, and has no jobs at hand.
 * @returns the event's ID.
 */
export async function recordEvent(
  tx: Database | Tx,
  loaded: LoadedSession,
  type: EventType,
  queue: { queued: boolean },
): Promise<string> {
  const id = newEventId();
  await tx.execute(record(id, loaded, type, queue));
  return id;
}

function record(id: string, loaded: LoadedSession, type: EventType, { queued }: { queued: boolean }): SQL {
  const { session, now: at } = loaded;
  const { webhookUrl: url } = session;
  return insert({
    id,
    merchantId: session.merchantId,
    sessionId: session.id,
    type,
    version: session.version,
    payload: { type, timestamp: at.toISOString(), data: traceOf(loaded) },
    createdAt: at,
    triesSince: at,
    url,
    status: url === null ? null : 'pending',
    nextTryAt: url !== null && queued ? at : null,
  });
}

const COLUMNS = [
  'id',
  'merchantId',
  'sessionId',
  'type',
  'version',
  'payload',
  'createdAt',
  'triesSince',
  'url',
  'status',
  'nextTryAt',
] as const;

const insert = statement<Pick<WebhookEventRow, (typeof COLUMNS)[number]>>((db) =>
  db.insert(webhookEvents).values(each(COLUMNS)),
);

/** An event that is to be delivered, and has no job yet. */
export const IS_UNQUEUED = and(eq(webhookEvents.status, 'pending'), isNull(webhookEvents.nextTryAt));

/** Makes the jobs of events that have none yet. @param sessionId by default of all sessions. */
export const queueDeliveries = (deps: Pick<Deps, 'db' | 'jobs'>, sessionId?: string): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const events = await tx
      .update(webhookEvents)
      .set({ nextTryAt: now })
      .where(and(IS_UNQUEUED, sessionId === undefined ? undefined : eq(webhookEvents.sessionId, sessionId)))
      .returning({ eventId: webhookEvents.id, turn: webhookEvents.turn, url: webhookEvents.url });
    for (const { url, ...key } of events) if (url !== null) await deps.jobs.deliver(tx, key, url, 0);
  });
