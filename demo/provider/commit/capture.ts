import type { Deps } from '../deps.ts';
import type { Try } from '../jobs/jobs.ts';
import { book } from '../ledger/book.ts';
import { type AttemptKey, changeSession } from '../payments/settle.ts';
import { lockSession, readSession } from '../sessions/load.ts';
import { again } from './again.ts';

/**
 * Takes what was committed, until the bank acknowledged it. Run by a job, any number of times and in
 * parallel: the bank captures a reference once.
 */
export async function capture(deps: Deps, { sessionId, attemptId, ...job }: AttemptKey & Try): Promise<void> {
  const key = { sessionId, attemptId };
  const loaded = await readSession(deps.db, key);
  if (loaded?.session.captureStatus !== 'pending') return;
  const result = await deps.gateway.capture(attemptId);
  if (result.known && result.value.status === 'captured') return acknowledge(deps, key);
  if (result.known) deps.log.error({ payment: attemptId, bank: result.value }, 'capture refused');
  await again(deps, job, (next, delayMs) => deps.jobs.capture(deps.db, { ...key, ...next }, delayMs));
}

/** Refunds that were waiting for the money can be sent from now on. */
const acknowledge = (deps: Deps, { sessionId, attemptId }: AttemptKey): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    const attempt = loaded?.attempts.find(({ id }) => id === attemptId);
    if (!attempt || loaded?.session.captureStatus !== 'pending') return;
    await changeSession(tx, sessionId, { captureStatus: 'done' });
    await book(tx, loaded.session, { kind: 'captured', about: attemptId, amount: attempt.amount });
    for (const { id, status } of loaded.refunds) {
      if (status === 'pending') await deps.jobs.refund(tx, { sessionId, refundId: id }, 0);
    }
  });
