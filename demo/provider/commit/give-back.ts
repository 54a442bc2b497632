import type { Attempt } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { book } from '../ledger/book.ts';
import { changeSession } from '../sessions/change.ts';
import { type LoadedSession, lockSession, succeededAttempt } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { refusedForGood } from './refused.ts';

export type Giving = Pick<Deps, 'db' | 'gateway' | 'log' | 'metrics' | 'config'>;

/**
 * Has the bank give a reversed payment back: a hold is voided, money that was taken is refunded.
 * @returns whether nothing is left to ask for: the bank acknowledged it, or refused for good.
 */
export async function giveBack(deps: Giving, loaded: LoadedSession): Promise<boolean> {
  const attempt = succeededAttempt(loaded);
  if (!attempt) return true;
  const { funds, captureStatus } = loaded.session;
  return funds === 'taken' || captureStatus === 'done' ? refund(deps, attempt) : release(deps, attempt);
}

async function release(deps: Giving, attempt: Attempt): Promise<boolean> {
  const result = await deps.gateway.void(attempt.id);
  if (!result.known) return false;
  switch (result.value.status) {
    case 'declined':
      deps.log.error({ payment: attempt.id, bank: result.value }, 'paid here, declined at the bank');
      await acknowledge(deps, attempt, 'voided');
      return true;
    case 'voided':
      await acknowledge(deps, attempt, 'voided');
      return true;
    case 'captured':
      deps.log.error({ payment: attempt.id }, 'the bank took what was only held: refunded instead');
      await noteTaken(deps, attempt);
      return refund(deps, attempt);
  }
}

/** There is one such refund per payment, however often it is asked for. */
async function refund(deps: Giving, attempt: Attempt): Promise<boolean> {
  const money = { amount: amountOf(attempt), currency: attempt.currency };
  const result = await deps.gateway.refund({ refundRef: `reversal_${attempt.id}`, ref: attempt.id, money });
  if (!result.known) return false;
  if (result.value.status === 'refused') {
    deps.log.error({ payment: attempt.id, bank: result.value }, 'reversal refused');
    return refuse(deps, attempt, result.value.code);
  }
  await acknowledge(deps, attempt, 'returned');
  return true;
}

const acknowledge = (deps: Giving, attempt: Attempt, kind: 'voided' | 'returned'): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, attempt);
    if (loaded?.session.reversalStatus !== 'pending') return;
    await changeSession(tx, attempt.sessionId, { reversalStatus: 'done' });
    await book(tx, loaded.session, { kind, about: attempt.id, amount: attempt.amount });
  });

const noteTaken = (deps: Giving, attempt: Attempt): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, attempt);
    if (loaded?.session.reversalStatus !== 'pending' || loaded.session.captureStatus === 'done') return;
    await changeSession(tx, attempt.sessionId, { captureStatus: 'done' });
    await book(tx, loaded.session, { kind: 'captured', about: attempt.id, amount: attempt.amount });
  });

/** What stays on `customer_payable` then is owed, and somebody has to pay it in another way. */
async function refuse(deps: Giving, { id, sessionId }: Attempt, code: string): Promise<boolean> {
  const became = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    if (loaded?.session.reversalStatus !== 'pending') return 'settled';
    if (!(await refusedForGood(tx, loaded, deps.config.timeLimits.refused))) return 'pending';
    await changeSession(tx, sessionId, { reversalStatus: 'failed', refusalCode: code });
    return 'failed';
  });
  if (became === 'failed') {
    deps.metrics.gaveUp('reversal');
    deps.log.error({ payment: id, code }, 'reversal given up: the customer is owed his money');
  }
  return became !== 'pending';
}
