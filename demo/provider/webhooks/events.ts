import { and, eq } from 'drizzle-orm';
import type { EventEntry, EventList } from '../../../src/protocol/webhook.ts';
import type { Database } from '../db/database.ts';
import { type Merchant, type WebhookEventRow, webhookEvents } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import { inOrder, listedAfter } from '../lists/order.ts';
import { readPage } from '../lists/page.ts';
import type { ReadEventQuery } from './event-query.ts';

/** `GET /v1/events/`: what happened, oldest first. */
export async function listEvents(
  deps: Pick<Deps, 'db' | 'config'>,
  merchant: Merchant,
  wanted: ReadEventQuery,
): Promise<EventList> {
  const { session, type } = wanted;
  const { rows, next, resume } = await readPage(
    deps,
    { list: 'events', merchantId: merchant.id },
    wanted,
    (after, count) =>
      deps.db
        .select()
        .from(webhookEvents)
        .where(
          and(
            eq(webhookEvents.merchantId, merchant.id),
            listedAfter(webhookEvents, after),
            session === undefined ? undefined : eq(webhookEvents.sessionId, session),
            type === undefined ? undefined : eq(webhookEvents.type, type),
          ),
        )
        .orderBy(...inOrder(webhookEvents))
        .limit(count),
    (event) => event,
  );
  return { items: rows.map(eventEntry), next, resume };
}

export async function findEvent(
  db: Database,
  merchant: Merchant,
  id: string,
): Promise<WebhookEventRow | null> {
  const [event] = await db
    .select()
    .from(webhookEvents)
    .where(and(eq(webhookEvents.merchantId, merchant.id), eq(webhookEvents.id, id)));
  return event ?? null;
}

export const eventNotFound = () => notFound('No such event. Check its ID; events are kept for 30 days.');

export const eventEntry = (row: WebhookEventRow): EventEntry => ({
  id: row.id,
  session_id: row.sessionId,
  type: row.type,
  version: row.version,
  created_at: row.createdAt.toISOString(),
  payload: row.payload,
  delivery: row.status && {
    status: row.status,
    tries: row.tries,
    last_try_at: row.lastTryAt?.toISOString() ?? null,
    last_status: row.lastStatus,
    last_error: row.lastError,
    next_try_at: row.nextTryAt?.toISOString() ?? null,
  },
});
