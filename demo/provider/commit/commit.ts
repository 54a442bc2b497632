import { commitWith } from '../db/commit-with.ts';
import type { Tx } from '../db/database.ts';
import type { Attempt, Merchant } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, sessionNotFound } from '../http/api-error.ts';
import { booking } from '../ledger/book.ts';
import { keyOf } from '../payments/settle.ts';
import { asLeft } from '../sessions/as-left.ts';
import { type SessionChange, sessionChange } from '../sessions/change.ts';
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
    return isInTime(loaded) ? commit(deps, tx, loaded, attempt) : checkoutReversed();
  });
  if (result instanceof Error) throw result;
  return result;
}

/** The session's lock decides between it and the reversal: whichever has it first finds the payment `awaiting`. */
const isInTime = ({ session: { commitState, commitBy }, now }: LoadedSession): boolean =>
  commitState === 'awaiting' && commitBy !== null && commitBy > now;

/** Ends the transaction. @returns the session as it is then. */
async function commit(deps: Deps, tx: Tx, loaded: LoadedSession, attempt: Attempt): Promise<LoadedSession> {
  const { session } = loaded;
  const taken = session.funds === 'taken';
  const committed: SessionChange = {
    commitState: 'committed',
    captureStatus: taken ? 'done' : 'pending',
  };
  const left = asLeft(loaded, { session: committed });
  await commitWith(tx, [
    sessionChange(session.id, committed),
    booking(session, { kind: 'committed', about: attempt.id, amount: attempt.amount }),
    ...(await telling(deps, left, 'checkout.committed')),
    ...(taken ? [] : [await deps.jobs.plans.capture(keyOf(attempt), 0)]),
  ]);
  return left;
}
