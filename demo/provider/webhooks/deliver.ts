import { and, eq, sql } from 'drizzle-orm';
import { after, now } from '../db/database.ts';
import { type WebhookEventRow, webhookEvents } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { shorten } from '../log.ts';
import { afterTry } from './after-try.ts';
import { type Posted, post } from './post.ts';
import { signingSecrets } from './secrets.ts';
import { signedHeaders } from './sign.ts';

/** Names one try: a job whose turn has passed does nothing. */
export interface DeliveryKey {
  eventId: string;
  turn: number;
}

type Deliverer = Pick<Deps, 'db' | 'config' | 'jobs' | 'log'>;

/**
 * Tries to deliver an event once and writes down what came of it, with the job for the next try where one
 * is needed. A process that dies in between leaves the job to another one, which delivers again: at least
 * once, under the same `webhook-id`.
 */
export async function deliver(deps: Deliverer, key: DeliveryKey): Promise<void> {
  const [event] = await deps.db.select().from(webhookEvents).where(isTurn(key));
  if (!event || event.url === null) return;
  await record(deps, key, event, await tryOnce(deps, event, event.url));
}

const isTurn = ({ eventId, turn }: DeliveryKey) =>
  and(eq(webhookEvents.id, eventId), eq(webhookEvents.turn, turn), eq(webhookEvents.status, 'pending'));

async function tryOnce({ config, db }: Deliverer, event: WebhookEventRow, url: string): Promise<Posted> {
  const secrets = await signingSecrets({ config, db }, event.merchantId);
  if (secrets.length === 0) return { error: 'merchant has no webhook secret' };
  const body = JSON.stringify(event.payload);
  return post({
    url,
    body,
    headers: signedHeaders(event.id, new Date(), body, secrets),
    timeout: config.timeLimits.webhook,
    allowLoopback: config.webhooks.allowLoopback,
  });
}

async function record(
  deps: Deliverer,
  key: DeliveryKey,
  event: WebhookEventRow,
  posted: Posted,
): Promise<void> {
  const lastStatus = 'status' in posted ? posted.status : null;
  const lastError = 'error' in posted ? posted.error : null;
  const became = await deps.db.transaction(async (tx) => {
    const [held] = await tx
      .select({ elapsedMs: sql<string>`extract(epoch from ${now} - ${webhookEvents.triesSince}) * 1000` })
      .from(webhookEvents)
      .where(isTurn(key))
      .for('update');
    // Somebody else had the same turn, or it is being replayed: his record counts.
    if (!held) return null;
    const tries = event.tries + 1;
    const elapsedMs = Number(held.elapsedMs);
    const next = afterTry(posted, { tries, elapsedMs, luck: Math.random() }, deps.config.timeLimits);
    const turn = key.turn + 1;
    await tx
      .update(webhookEvents)
      .set({
        status: next.status,
        turn,
        tries,
        lastTryAt: now,
        lastStatus,
        lastError,
        nextTryAt: next.status === 'pending' ? after(next.delayMs) : null,
      })
      .where(eq(webhookEvents.id, event.id));
    if (next.status === 'pending') await deps.jobs.deliver(tx, { ...key, turn }, next.delayMs);
    return next.status;
  });
  deps.log.info(
    { event: event.id, session: shorten(event.sessionId), type: event.type, lastStatus, lastError, became },
    'webhook',
  );
}
