import { and, eq, sql } from 'drizzle-orm';
import { after, type Database, now } from '../db/database.ts';
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
  /** The merchant asked for it: sent whether or not the address is gone. */
  replay?: boolean;
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
  const { url } = event;
  if (!key.replay && (await isGone(deps.db, { ...event, url }))) return leave(deps, key, event);
  await record(deps, key, { ...event, url }, await tryOnce(deps, event, url));
}

type Addressed = WebhookEventRow & { url: string };

/**
 * Whether the address has answered 410 to another event of the session. "The endpoint should be disabled",
 * the Standard Webhooks specification says of that; here an endpoint belongs to one session.
 */
async function isGone(db: Database, { sessionId, url }: Addressed): Promise<boolean> {
  const found = await db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(
      and(
        eq(webhookEvents.sessionId, sessionId),
        eq(webhookEvents.url, url),
        eq(webhookEvents.status, 'gone'),
        eq(webhookEvents.lastStatus, 410),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Not sent, since there is nobody any more. */
async function leave(deps: Deliverer, key: DeliveryKey, event: WebhookEventRow): Promise<void> {
  await deps.db
    .update(webhookEvents)
    .set({ status: 'gone', turn: key.turn + 1, lastError: 'the address is gone', nextTryAt: null })
    .where(isTurn(key));
  deps.log.info(
    { event: event.id, session: shorten(event.sessionId), type: event.type, became: 'gone' },
    'webhook',
  );
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

async function record(deps: Deliverer, key: DeliveryKey, event: Addressed, posted: Posted): Promise<void> {
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
    if (next.status === 'pending') await deps.jobs.deliver(tx, { ...key, turn }, event.url, next.delayMs);
    return next.status;
  });
  deps.log.info(
    { event: event.id, session: shorten(event.sessionId), type: event.type, lastStatus, lastError, became },
    'webhook',
  );
}
