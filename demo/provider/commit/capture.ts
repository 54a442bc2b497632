import { and, eq, sql } from 'drizzle-orm';
import { commitWith } from '../db/commit-with.ts';
import { now } from '../db/database.ts';
import { attempts, type LedgerEntry, refunds, sessions } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import type { Try } from '../jobs/jobs.ts';
import { book, booking } from '../ledger/book.ts';
import type { AttemptKey } from '../payments/settle.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';
import { again } from './again.ts';
import { refusedForGood } from './refused.ts';

/**
 * Takes what was committed, until the bank acknowledged it. Run by a job, any number of times and in
 * parallel: the bank captures a reference once.
 */
export async function capture(deps: Deps, { sessionId, attemptId, ...job }: AttemptKey & Try): Promise<void> {
  const key = { sessionId, attemptId };
  const { rows } = await deps.db.execute(readPending(key));
  if (rows.length === 0) return;
  const result = await deps.gateway.capture(attemptId);
  if (result.known && result.value.status === 'captured') return acknowledge(deps, key);
  if (result.known && result.value.status === 'refused') {
    deps.log.error({ payment: attemptId, bank: result.value }, 'capture refused');
    if (await refuse(deps, key, result.value.code)) return;
  }
  await again(deps, job, (next, delayMs) => deps.jobs.capture(deps.db, { ...key, ...next }, delayMs));
}

/** Refunds that were waiting for the money can be sent from now on. */
const acknowledge = (deps: Deps, { sessionId, attemptId }: AttemptKey): Promise<void> =>
  deps.db.transaction(async (tx) => {
    // Holds the session's row like `lockSession`; of all that this reads, little is needed here.
    const [marked, waiting] = await Promise.all([
      tx.execute<Captured>(markCaptured({ sessionId, attemptId })),
      tx.execute<{ refundId: string }>(refundsWaiting({ sessionId })),
    ]);
    const [captured] = marked.rows;
    if (!captured) return;
    const { merchantId, currency, amount } = captured;
    const session = { id: sessionId, merchantId, currency };
    const toSend = waiting.rows.map(({ refundId }) => deps.jobs.plans.refund({ sessionId, refundId }, 0));
    await commitWith(tx, [
      booking(session, { kind: 'captured', about: attemptId, amount: BigInt(amount) }),
      ...(await Promise.all(toSend)),
    ]);
  });

const readPending = statement<AttemptKey>((db, value) =>
  db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(sessions, eq(sessions.id, attempts.sessionId))
    .where(
      and(
        eq(attempts.id, value('attemptId')),
        eq(attempts.sessionId, value('sessionId')),
        eq(sessions.captureStatus, 'pending'),
      ),
    ),
);

type Captured = Pick<LedgerEntry, 'merchantId' | 'currency'> & { amount: string };

const markCaptured = statement<AttemptKey>(
  (_, value) => sql`update ${sessions} set capture_status = 'done', version = ${sessions.version} + 1
    from ${attempts}
    where ${sessions.id} = ${value('sessionId')} and ${sessions.captureStatus} = 'pending'
      and ${attempts.id} = ${value('attemptId')} and ${attempts.sessionId} = ${sessions.id}
    returning ${sessions.merchantId} as "merchantId", ${sessions.currency} as currency, ${attempts.amount} as amount`,
);

const refundsWaiting = statement<{ sessionId: string }>(
  (_, value) => sql`select ${refunds.id} as "refundId" from ${refunds}
    where ${refunds.sessionId} = ${value('sessionId')} and ${refunds.status} = 'pending'
    order by ${refunds.createdAt}, ${refunds.id}`,
);

/** @returns whether nothing is left to ask for: the merchant does not get what he committed. */
async function refuse(deps: Deps, { sessionId, attemptId }: AttemptKey, code: string): Promise<boolean> {
  const became = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    const attempt = loaded?.attempts.find(({ id }) => id === attemptId);
    if (!attempt || loaded?.session.captureStatus !== 'pending') return 'settled';
    if (!(await refusedForGood(tx, loaded, deps.config.timeLimits.refused))) return 'pending';
    const waiting = await tx
      .update(refunds)
      .set({ status: 'failed', failureCode: 'not_captured', finishedAt: now })
      .where(and(eq(refunds.sessionId, sessionId), eq(refunds.status, 'pending')))
      .returning({ id: refunds.id, amount: refunds.amount });
    for (const { id: about, amount } of waiting) {
      await book(tx, loaded.session, { kind: 'refund_failed', about, amount });
    }
    await book(tx, loaded.session, { kind: 'capture_failed', about: attemptId, amount: attempt.amount });
    await changeSession(tx, sessionId, { captureStatus: 'failed', refusalCode: code });
    for (const _ of waiting) await emit(tx, deps, { sessionId }, 'refund.failed');
    return 'failed';
  });
  if (became === 'failed') {
    deps.metrics.gaveUp('capture');
    deps.log.error({ payment: attemptId, code }, 'capture given up: committed, and never taken');
  }
  return became !== 'pending';
}
