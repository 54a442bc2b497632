import { and, eq } from 'drizzle-orm';
import { again } from '../commit/again.ts';
import { now } from '../db/database.ts';
import { type Refund, refunds } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Refunded } from '../gateway/gateway.ts';
import type { Try } from '../jobs/jobs.ts';
import { book } from '../ledger/book.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession, readSession } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { emit } from '../webhooks/emit.ts';

/** Names a refund and the session that must be locked to change it. */
export interface RefundKey {
  sessionId: string;
  refundId: string;
}

/**
 * Sends a refund to the bank until it answers. Run by a job, any number of times and in parallel: the bank
 * gives back once per reference. Before the capture there is nothing to give back; that queues it again.
 */
export async function sendRefund(
  deps: Deps,
  { sessionId, refundId, ...job }: RefundKey & Try,
): Promise<void> {
  const loaded = await readSession(deps.db, { sessionId });
  const refund = loaded?.refunds.find(({ id }) => id === refundId);
  if (refund?.status !== 'pending' || loaded?.session.captureStatus !== 'done') return;
  const result = await deps.gateway.refund({
    refundRef: refundId,
    ref: refund.attemptId,
    money: { amount: amountOf(refund), currency: refund.currency },
  });
  if (result.known) return finish(deps, refund, result.value);
  await again(deps, job, (next, delayMs) =>
    deps.jobs.refund(deps.db, { sessionId, refundId, ...next }, delayMs),
  );
}

/** A refused refund frees what it had reserved. */
const finish = (deps: Deps, { id, sessionId, amount }: Refund, answer: Refunded): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    const refunded = answer.status === 'refunded';
    const finished = await tx
      .update(refunds)
      .set({
        finishedAt: now,
        ...(answer.status === 'refunded'
          ? { status: 'succeeded' as const }
          : { status: 'failed' as const, failureCode: answer.code }),
      })
      .where(and(eq(refunds.id, id), eq(refunds.status, 'pending')))
      .returning({ id: refunds.id });
    if (!loaded || finished.length === 0) return;
    if (!refunded) deps.log.error({ refund: id, bank: answer }, 'refund refused');
    await book(tx, loaded.session, { kind: refunded ? 'refunded' : 'refund_failed', about: id, amount });
    await changeSession(tx, sessionId, {});
    await emit(tx, deps, { sessionId }, refunded ? 'refund.succeeded' : 'refund.failed');
  });
