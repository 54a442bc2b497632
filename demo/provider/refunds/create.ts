import { RefundCreate } from '../../../src/protocol/checkout.ts';
import { minorUnits } from '../checkouts/money.ts';
import { checkoutReversed, notPaid } from '../commit/refusals.ts';
import { turnBack } from '../commit/reverse.ts';
import type { Tx } from '../db/database.ts';
import { type Attempt, type Refund, refunds } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, invalid, sessionNotFound } from '../http/api-error.ts';
import { addAmountError } from '../http/money-errors.ts';
import { validate } from '../http/validate.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumeKey, findReplay, type KeyedRequest } from '../idempotency/records.ts';
import { newRefundId } from '../identifiers.ts';
import { book } from '../ledger/book.ts';
import { changeSession } from '../sessions/change.ts';
import { type LoadedSession, lockSession, readSession, succeededAttempt } from '../sessions/load.ts';
import { refundable } from './balance.ts';
import { neverTaken, notCommitted, tooLarge } from './refusals.ts';

export interface Refunding {
  loaded: LoadedSession;
  /** `null`: the payment was not committed yet, and is reversed instead. */
  refund: Refund | null;
}

/**
 * `POST /v1/checkouts/{id}/refund/`: gives all that is left back, or a part of it. A job has the bank do
 * it. The same key with the same body finds what it did again.
 * @throws ApiError 409 `not_paid`, `not_committed`, `checkout_reversed`, `refund_too_large` or `idempotency_mismatch`.
 */
export async function refundCheckout(
  deps: Deps,
  { session }: LoadedSession,
  body: Record<string, unknown>,
  key: string,
): Promise<Refunding> {
  const validated = validate(RefundCreate, body, (given, errors) =>
    addAmountError(errors, ['amount'], given.amount, session.currency, { mayBeZero: false }),
  );
  if (!validated.ok) throw invalid(validated.errors);
  const { amount } = validated.value;
  const wanted = amount === undefined ? null : minorUnits(amount, session.currency);
  const keyed: KeyedRequest = {
    credential: `merchant:${session.merchantId}`,
    method: 'POST',
    path: `/v1/checkouts/${session.id}/refund/`,
    key,
    fingerprint: fingerprint({ amount: wanted?.toString() }, deps.config.idempotencySecret),
  };
  const sessionKey = { sessionId: session.id, merchantId: session.merchantId };
  // Refusals are returned, not thrown: an expiry that comes with one must be kept.
  const result = await deps.db.transaction(async (tx): Promise<Refunding | ApiError> => {
    const loaded = await lockSession(tx, sessionKey);
    if (!loaded) return sessionNotFound();
    const made = await make(deps, tx, loaded, { wanted, keyed });
    if (made instanceof Error) return made;
    const after = await readSession(tx, sessionKey);
    if (!after) return sessionNotFound();
    return { loaded: after, refund: after.refunds.find(({ id }) => id === made.refundId) ?? null };
  });
  if (result instanceof Error) throw result;
  return result;
}

interface Request {
  /** Minor units; `null` for all that is left. */
  wanted: bigint | null;
  keyed: KeyedRequest;
}

type Made = { refundId: string | null };

/** Under the session's lock. */
async function make(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  { wanted, keyed }: Request,
): Promise<Made | ApiError> {
  const replay = await findReplay(tx, keyed);
  if (replay.found === 'mismatch') return idempotencyMismatch();
  if (replay.found === 'same') return { refundId: replay.made.refundId ?? null };
  const attempt = succeededAttempt(loaded);
  const { session } = loaded;
  if (!attempt) return notPaid();
  const made = await makeAs(deps, tx, loaded, attempt, wanted);
  if (made instanceof Error) return made;
  const record = { merchantId: session.merchantId, sessionId: session.id, attemptId: null, ...made };
  await consumeKey(tx, keyed, record, deps.config.timeLimits.idempotency);
  return made;
}

async function makeAs(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  attempt: Attempt,
  wanted: bigint | null,
): Promise<Made | ApiError> {
  const { session } = loaded;
  const left = refundable(attempt.amount, loaded.refunds);
  switch (session.commitState) {
    case null:
      return notPaid();
    case 'reversed':
      return checkoutReversed();
    case 'awaiting': {
      if (wanted !== null && wanted > left) return tooLarge(left, session.currency);
      if (wanted !== null && wanted < left) return notCommitted();
      if (!(await turnBack(deps, tx, session, attempt))) return checkoutReversed();
      await deps.jobs.reverse(tx, { sessionId: session.id }, 0);
      return { refundId: null };
    }
    case 'committed': {
      if (session.captureStatus === 'failed') return neverTaken();
      const amount = wanted ?? left;
      if (amount > left || left === 0n) return tooLarge(left, session.currency);
      return { refundId: await insert(deps, tx, loaded, attempt, amount) };
    }
  }
}

async function insert(
  deps: Deps,
  tx: Tx,
  { session }: LoadedSession,
  attempt: Attempt,
  amount: bigint,
): Promise<string> {
  const { id: sessionId, merchantId, currency, captureStatus } = session;
  const id = newRefundId();
  await tx.insert(refunds).values({ id, merchantId, sessionId, attemptId: attempt.id, amount, currency });
  await book(tx, session, { kind: 'refund_requested', about: id, amount });
  await changeSession(tx, sessionId, {});
  // What is not captured yet has nothing to give back; the capture queues it.
  if (captureStatus === 'done') await deps.jobs.refund(tx, { sessionId, refundId: id }, 0);
  return id;
}
