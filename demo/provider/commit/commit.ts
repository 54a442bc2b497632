import { and, eq, gt, sql } from 'drizzle-orm';
import { commitWith } from '../db/commit-with.ts';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, type Merchant, sessions } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, sessionNotFound } from '../http/api-error.ts';
import { booking } from '../ledger/book.ts';
import { keyOf } from '../payments/settle.ts';
import { asLeft } from '../sessions/as-left.ts';
import { type LoadedSession, lockSession, succeededAttempt } from '../sessions/load.ts';
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
  // Refusals are returned, not thrown: an expiry that comes with one must be kept.
  const result = await deps.db.transaction(async (tx): Promise<LoadedSession | ApiError> => {
    const loaded = await lockSession(tx, key);
    if (!loaded) return sessionNotFound();
    const attempt = succeededAttempt(loaded);
    if (!attempt) return notPaid();
    if (loaded.session.commitState === 'committed') return loaded;
    return (await commit(deps, tx, loaded, attempt)) ?? checkoutReversed();
  });
  if (result instanceof Error) throw result;
  return result;
}

/**
 * One conditional update decides against the reversal's, by the database's clock. It is made under the session's
 * lock: one that waits for the row has looked at the clock before. Ends the transaction.
 * @returns the session as it is then; `null` where it was too late, and nothing was changed.
 */
async function commit(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  attempt: Attempt,
): Promise<LoadedSession | null> {
  const { session } = loaded;
  const taken = session.funds === 'taken';
  const captureStatus = taken ? 'done' : 'pending';
  const { rows } = await tx.execute(takeInTime({ sessionId: session.id, captureStatus }));
  if (rows.length === 0) return null;
  const left = asLeft(loaded, { session: { commitState: 'committed', captureStatus } });
  await commitWith(tx, [
    booking(session, { kind: 'committed', about: attempt.id, amount: attempt.amount }),
    ...(await telling(deps, left, 'checkout.committed')),
    ...(taken ? [] : [await deps.jobs.plans.capture(keyOf(attempt), 0)]),
  ]);
  return left;
}

interface Taking {
  sessionId: string;
  captureStatus: 'done' | 'pending';
}

const takeInTime = statement<Taking>((db, value) =>
  db
    .update(sessions)
    .set({
      commitState: 'committed',
      captureStatus: sql`${value('captureStatus')}`,
      version: sql`${sessions.version} + 1`,
    })
    .where(
      and(
        eq(sessions.id, value('sessionId')),
        eq(sessions.commitState, 'awaiting'),
        gt(sessions.commitBy, now),
      ),
    )
    .returning({ id: sessions.id }),
);
