import { and, eq, gt, sql } from 'drizzle-orm';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, type Merchant, type Session, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, sessionNotFound } from '../http/api-error.ts';
import { book } from '../ledger/book.ts';
import { keyOf } from '../payments/settle.ts';
import { type LoadedSession, lockSession, succeededAttempt } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';
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
    return (await commit(deps, tx, loaded.session, attempt)) ?? checkoutReversed();
  });
  if (result instanceof Error) throw result;
  return result;
}

/** One conditional update decides against the reversal's. @returns the session as it is then; `null` where it was too late. */
async function commit(deps: Deps, tx: Tx, session: Session, attempt: Attempt): Promise<LoadedSession | null> {
  const taken = session.funds === 'taken';
  const committed = await tx
    .update(sessions)
    .set({
      commitState: 'committed',
      captureStatus: taken ? 'done' : 'pending',
      version: sql`${sessions.version} + 1`,
    })
    .where(and(eq(sessions.id, session.id), eq(sessions.commitState, 'awaiting'), gt(sessions.commitBy, now)))
    .returning({ id: sessions.id });
  if (committed.length === 0) return null;
  const [, loaded] = await Promise.all([
    book(tx, session, { kind: 'committed', about: attempt.id, amount: attempt.amount }),
    emit(tx, deps, { sessionId: session.id }, 'checkout.committed'),
    taken ? undefined : deps.jobs.capture(tx, keyOf(attempt), 0),
  ]);
  return loaded;
}
