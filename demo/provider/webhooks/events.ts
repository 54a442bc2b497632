import { and, asc, eq, sql } from 'drizzle-orm';
import type { EventEntry, EventList } from '../../../src/protocol/webhook.ts';
import type { Database } from '../db/database.ts';
import { type Merchant, type WebhookEventRow, webhookEvents } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { invalid, notFound } from '../http/api-error.ts';
import type { EventQuery } from './event-query.ts';

/**
 * `GET /v1/events/`: oldest first, after the event that `cursor` names. An event is listed once every
 * transaction that could put another one before it is over, so that whoever goes on from the last event
 * that he has seen misses none.
 */
export async function listEvents(
  deps: Pick<Deps, 'db'>,
  merchant: Merchant,
  query: EventQuery,
): Promise<EventList> {
  const { cursor, session, type, limit } = query;
  const from = cursor === undefined ? null : await findEvent(deps.db, merchant, cursor);
  if (cursor !== undefined && !from) {
    throw invalid({ cursor: ['No such event. Use `next` of the page before, or the ID of an event.'] });
  }
  const rows = await deps.db
    .select()
    .from(webhookEvents)
    .where(
      and(
        eq(webhookEvents.merchantId, merchant.id),
        sql`${webhookEvents.writtenBy} < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
        from
          ? sql`(${webhookEvents.writtenBy}, ${webhookEvents.position}) > (${from.writtenBy}, ${from.position})`
          : undefined,
        session === undefined ? undefined : eq(webhookEvents.sessionId, session),
        type === undefined ? undefined : eq(webhookEvents.type, type),
      ),
    )
    .orderBy(asc(webhookEvents.writtenBy), asc(webhookEvents.position))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items: items.map(eventEntry), next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
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
