import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { now } from '../db/database.ts';
import { type Merchant, type WebhookEventRow, webhookEvents } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { refusal } from '../http/api-error.ts';
import { EVENT_ID } from './event-query.ts';
import { eventNotFound, findEvent } from './events.ts';

/**
 * `POST /v1/events/{id}/replay/`: delivers an event again, whatever became of it before, under the same
 * `webhook-id`, and with three days of tries if need be; also to an address that has said to be gone.
 */
export async function replayEvent(deps: Deps, merchant: Merchant, id: string): Promise<WebhookEventRow> {
  if (!EVENT_ID.test(id)) throw eventNotFound();
  const replayed = await deps.db.transaction(async (tx) => {
    const [event] = await tx
      .update(webhookEvents)
      .set({
        status: 'pending',
        turn: sql`${webhookEvents.turn} + 1`,
        tries: 0,
        triesSince: now,
        nextTryAt: now,
      })
      .where(
        and(
          eq(webhookEvents.merchantId, merchant.id),
          eq(webhookEvents.id, id),
          isNotNull(webhookEvents.url),
        ),
      )
      .returning();
    if (event && event.url !== null) {
      const key = { eventId: event.id, turn: event.turn, replay: true };
      await deps.jobs.deliver(tx, key, event.url, 0);
    }
    return event;
  });
  if (replayed) return replayed;
  if (!(await findEvent(deps.db, merchant, id))) throw eventNotFound();
  throw refusal(
    409,
    'no_webhook_url',
    'This session had no webhook_url when it happened, so there is nowhere to deliver it. Read it with GET /v1/events/.',
  );
}
