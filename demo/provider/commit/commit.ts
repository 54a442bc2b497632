import { and, eq, gt, sql } from 'drizzle-orm';
import { commitWith } from '../db/commit-with.ts';
import { now, type Tx } from '../db/database.ts';
import { type Merchant, sessions } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, sessionNotFound } from '../http/api-error.ts';
import { booking } from '../ledger/book.ts';
import { keyOf } from '../payments/settle.ts';
import {
  type LoadedSession,
  lockSession,
  readSession,
  type SessionKey,
  succeededAttempt,
} from '../sessions/load.ts';
import { telling } from '../webhooks/emit.ts';
import { checkoutReversed, notPaid } from './refusals.ts';

/**
 * `POST /v1/checkouts/{id}/commit/`: the merchant's word that the goods were delivered. Idempotent by
 * nature; from `commit_by` on it comes too late, whether or not the reversal has run.
 * @throws ApiError 409 `not_paid` or `checkout_reversed`.
 */
export async function commitCheckout(
  deps: Deps,
  merchant: Merchant,
  sessionId: string,
): Promise<LoadedSession> {
  const key = { sessionId, merchantId: merchant.id };
  for (;;) {
    // Refusals are returned, not thrown: an expiry that comes with one must be kept.
    const result = await deps.db.transaction((tx) => commit(deps, tx, key));
    if (result instanceof Error) throw result;
    if (result) return result;
  }
}

/** @returns the session as it is then, or why not; `null` where it was paid just after it was looked at. */
async function commit(
  deps: Deps,
  tx: Tx,
  key: Required<SessionKey>,
): Promise<LoadedSession | ApiError | null> {
  // One conditional update decides against the reversal's, by the database's clock, and holds the session's row.
  const [{ rowCount }, taken] = await Promise.all([
    tx.execute(takeInTime(key)).execute(),
    readSession(tx, key),
  ]);
  // One that came too late waits for nobody: another commit, which came in time, may be about to be true.
  const loaded = rowCount === 0 ? await lockSession(tx, key) : taken;
  if (!loaded) return sessionNotFound();
  const { session } = loaded;
  const attempt = succeededAttempt(loaded);
  if (rowCount === 0) {
    if (!attempt) return notPaid();
    if (session.commitState === 'committed') return loaded;
    return isAwaited(loaded) ? null : checkoutReversed();
  }
  if (!attempt) throw new Error('A commit of what nobody paid.');
  await commitWith(tx, [
    booking(session, { kind: 'committed', about: attempt.id, amount: attempt.amount }),
    ...(await telling(deps, loaded, 'checkout.committed')),
    ...(session.captureStatus === 'pending' ? [await deps.jobs.plans.capture(keyOf(attempt), 0)] : []),
  ]);
  return loaded;
}

const isAwaited = ({ session, now }: LoadedSession): boolean =>
  session.commitState === 'awaiting' && session.commitBy !== null && session.commitBy > now;

const takeInTime = statement<Required<SessionKey>>((db, value) =>
  db
    .update(sessions)
    .set({
      commitState: 'committed',
      captureStatus: sql`case when ${sessions.funds} = 'taken' then 'done' else 'pending' end`,
      version: sql`${sessions.version} + 1`,
    })
    .where(
      and(
        eq(sessions.id, value('sessionId')),
        eq(sessions.merchantId, value('merchantId')),
        eq(sessions.commitState, 'awaiting'),
        gt(sessions.commitBy, now),
      ),
    ),
);
