import { and, eq, sql } from 'drizzle-orm';
import { commitWith } from '../db/commit-with.ts';
import { now } from '../db/database.ts';
import { attempts, refunds, sessions } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import { inGroups } from '../jobs/in-groups.ts';
import type { Try } from '../jobs/jobs.ts';
import { book, booking } from '../ledger/book.ts';
import type { AttemptKey } from '../payments/settle.ts';
import type { RefundKey } from '../refunds/send.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';
import { again } from './again.ts';
import { refusedForGood } from './refused.ts';

/**
 * Takes what was committed, until the bank acknowledged it. Run by jobs, any number of times and in
 * parallel: the bank captures a reference once.
 */
export function capturing(deps: Deps): (job: AttemptKey & Try) => Promise<void> {
  const acknowledge = inGroups((keys: readonly AttemptKey[]) => acknowledgeAll(deps, keys));
  return async ({ sessionId, attemptId, ...job }) => {
    const key = { sessionId, attemptId };
    const result = await deps.gateway.capture(attemptId);
    if (result.known && result.value.status === 'captured') return acknowledge(key);
    if (result.known && result.value.status === 'refused') {
      deps.log.error({ payment: attemptId, bank: result.value }, 'capture refused');
      if (await refuse(deps, key, result.value.code)) return;
    }
    await again(deps, job, (next, delayMs) => deps.jobs.capture(deps.db, { ...key, ...next }, delayMs));
  };
}

/** Refunds that were waiting for the money can be sent from now on. */
const acknowledgeAll = (deps: Deps, keys: readonly AttemptKey[]): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const attemptIds = keys.map(({ attemptId }) => attemptId);
    const sessionIds = keys.map(({ sessionId }) => sessionId);
    // Holds the sessions' rows like `lockSession`; of all that this reads, little is needed here.
    const [marked, waiting] = await Promise.all([
      tx.execute<Captured>(markCaptured({ attemptIds })),
      tx.execute<Waiting>(refundsWaiting({ sessionIds })),
    ]);
    const captured = new Set(marked.rows.map(({ sessionId }) => sessionId));
    const toSend = waiting.rows.filter(({ sessionId }) => captured.has(sessionId));
    await commitWith(tx, [
      ...marked.rows.map(({ sessionId: id, attemptId: about, amount, ...of }) =>
        booking({ id, ...of }, { kind: 'captured', about, amount: BigInt(amount) }),
      ),
      ...(await Promise.all(toSend.map((key) => deps.jobs.plans.refund(key, 0)))),
    ]);
  });

type Captured = { [K in keyof AttemptKey | 'merchantId' | 'currency' | 'amount']: string };
type Waiting = { [K in keyof RefundKey]: string };

const markCaptured = statement<{ attemptIds: readonly string[] }>(
  (_, value) => sql`update ${sessions} set capture_status = 'done', version = ${sessions.version} + 1
    from ${attempts}
    where ${attempts.id} = any(${value('attemptIds')}::text[]) and ${sessions.id} = ${attempts.sessionId}
      and ${sessions.captureStatus} = 'pending'
    returning ${sessions.id} as "sessionId", ${attempts.id} as "attemptId", ${sessions.merchantId} as "merchantId",
      ${sessions.currency} as currency, ${attempts.amount} as amount`,
);

const refundsWaiting = statement<{ sessionIds: readonly string[] }>(
  (_, value) => sql`select ${refunds.sessionId} as "sessionId", ${refunds.id} as "refundId" from ${refunds}
    where ${refunds.sessionId} = any(${value('sessionIds')}::text[]) and ${refunds.status} = 'pending'
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
