import { CardPayment, type PaymentAnswer } from '../../../src/protocol/payment.ts';
import { minorUnits } from '../checkouts/money.ts';
import { after, type Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, invalid, refusal, sessionNotFound } from '../http/api-error.ts';
import { addAmountError, addCurrencyError } from '../http/money-errors.ts';
import { isRecord, validate } from '../http/validate.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumeKey, findReplay, type KeyedRequest } from '../idempotency/records.ts';
import { newPaymentId, newReference } from '../identifiers.ts';
import { type LoadedSession, lockSession } from '../sessions/load.ts';
import { payAtBank } from './at-bank.ts';
import { addCardErrors } from './card-errors.ts';
import { readPayment } from './read.ts';
import { refuseEnded, refuseInFlight, refuseOtherAmount } from './refusals.ts';
import { changeSession, keyOf } from './settle.ts';

type Opened =
  | { do: 'refuse'; error: ApiError }
  | { do: 'replay'; attemptId: string }
  | { do: 'pay'; attempt: Attempt };

/** `POST /v1/sessions/{id}/payments/`: makes an attempt, or finds the one that this key made. */
export async function createPayment(
  deps: Deps,
  found: LoadedSession,
  body: Record<string, unknown>,
  key: string,
): Promise<PaymentAnswer> {
  const wanted = parsePayment(body, found.now);
  const sessionId = found.session.id;
  const keyed: KeyedRequest = {
    credential: 'guest',
    method: 'POST',
    path: `/v1/sessions/${sessionId}/payments/`,
    key,
    fingerprint: fingerprint(wanted, deps.config.idempotencySecret),
  };
  const opened = await deps.db.transaction((tx) => open(deps, tx, sessionId, wanted, keyed));
  switch (opened.do) {
    case 'refuse':
      throw opened.error;
    case 'replay':
      return readPayment(deps, sessionId, opened.attemptId);
    case 'pay':
      await payAtBank(deps, opened.attempt, wanted.card);
      return readPayment(deps, sessionId, opened.attempt.id);
  }
}

function parsePayment(body: Record<string, unknown>, now: Date): CardPayment {
  const validated = validate(CardPayment, body, (given, errors) => {
    addCurrencyError(errors, given.currency);
    addAmountError(errors, ['amount'], given.amount, given.currency, { mayBeZero: false });
    if (isRecord(given.card)) addCardErrors(errors, given.card, now);
  });
  if (!validated.ok) throw invalid(validated.errors);
  if (!validated.value.save) return validated.value;
  throw refusal(403, 'login_required', 'A card can only be saved for a customer who is logged in.');
}

/** Everything that decides whether there is an attempt, under the session's lock. */
async function open(
  deps: Deps,
  tx: Tx,
  sessionId: string,
  wanted: CardPayment,
  keyed: KeyedRequest,
): Promise<Opened> {
  const loaded = await lockSession(tx, { sessionId });
  if (!loaded) return { do: 'refuse', error: sessionNotFound() };
  const replay = await findReplay(tx, keyed);
  if (replay.found === 'mismatch') return { do: 'refuse', error: idempotencyMismatch() };
  if (replay.found === 'same' && replay.made.attemptId)
    return { do: 'replay', attemptId: replay.made.attemptId };
  const seen = { amount: minorUnits(wanted.amount, wanted.currency), currency: wanted.currency };
  const error = refuseEnded(loaded) ?? refuseOtherAmount(loaded, seen) ?? refuseInFlight(loaded);
  if (error) return { do: 'refuse', error };
  return { do: 'pay', attempt: await insert(deps, tx, loaded, wanted, keyed) };
}

async function insert(
  deps: Deps,
  tx: Tx,
  { session }: LoadedSession,
  wanted: CardPayment,
  keyed: KeyedRequest,
): Promise<Attempt> {
  const { timeLimits } = deps.config;
  const [attempt] = await tx
    .insert(attempts)
    .values({
      id: newPaymentId(),
      merchantId: session.merchantId,
      sessionId: session.id,
      reference: newReference(),
      method: wanted.method,
      amount: session.amount,
      currency: session.currency,
      deadline: after(timeLimits.attempt),
    })
    .returning();
  if (!attempt) throw new Error('The attempt was not stored.');
  const made = { merchantId: session.merchantId, sessionId: session.id, attemptId: attempt.id };
  await consumeKey(tx, keyed, made, timeLimits.idempotency);
  await changeSession(tx, session.id, { state: 'attempted' });
  await deps.jobs.inquire(tx, keyOf(attempt), Math.min(timeLimits.firstInquiry, timeLimits.attempt));
  return attempt;
}
