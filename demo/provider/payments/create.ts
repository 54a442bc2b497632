import type { PaymentAnswer, PaymentBody } from '../../../src/protocol/payment.ts';
import { minorUnits } from '../checkouts/money.ts';
import type { Customer } from '../customers/bearer.ts';
import { type View, viewFor } from '../customers/view.ts';
import { commitWith } from '../db/commit-with.ts';
import type { Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { each, statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import type { Source } from '../gateway/gateway.ts';
import { type ApiError, invalid, sessionNotFound } from '../http/api-error.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumption, findReplay, type KeyedRequest } from '../idempotency/records.ts';
import { newNonce, newPaymentId, newReference } from '../identifiers.ts';
import type { Weight } from '../limits/limits.ts';
import { sessionChange } from '../sessions/change.ts';
import type { Existing } from '../sessions/exists.ts';
import { type LoadedSession, lockSession } from '../sessions/load.ts';
import { beginAtBank, type NewAttempt } from './begin.ts';
import { parsePayment } from './body.ts';
import { answerOf, readPayment } from './read.ts';
import { refuseEnded, refuseInFlight, refuseOtherAmount } from './refusals.ts';
import { keyOf } from './settle.ts';
import { type Chosen, chooseSource } from './source.ts';

type Opened =
  | { do: 'refuse'; error: ApiError }
  | { do: 'replay'; attemptId: string }
  | { do: 'pay'; attempt: NewAttempt; source: Source };

/** Who asks for a payment, and with which key. `customer` is `null` for a guest. */
export interface Payer {
  customer: Customer | null;
  key: string;
  /** What a decline will weigh on. */
  weighsOn: Weight[];
}

/** `POST /v1/sessions/{id}/payments/`: makes an attempt, or finds the one that this key made. */
export async function createPayment(
  deps: Deps,
  { sessionId, now }: Existing,
  body: Record<string, unknown>,
  { customer, key, weighsOn }: Payer,
): Promise<PaymentAnswer> {
  const wanted = parsePayment(body, customer !== null, now);
  const keyed: KeyedRequest = {
    credential: customer ? `customer:${customer.customerId}` : 'guest',
    method: 'POST',
    path: `/v1/sessions/${sessionId}/payments/`,
    key,
    fingerprint: fingerprint(wanted, deps.config.idempotencySecret),
  };
  const view = await viewFor(deps.db, customer);
  const opened = await deps.db.transaction((tx) =>
    open(deps, tx, sessionId, { wanted, customer, keyed, view, weighsOn }),
  );
  switch (opened.do) {
    case 'refuse':
      throw opened.error;
    case 'replay':
      return readPayment(deps, { sessionId, attemptId: opened.attemptId }, view);
    case 'pay': {
      const key = keyOf(opened.attempt);
      const left = await beginAtBank(deps, opened.attempt, opened.source);
      return left ? answerOf(deps.config, left, key.attemptId, view) : readPayment(deps, key, view);
    }
  }
}

interface Request {
  wanted: PaymentBody;
  customer: Customer | null;
  keyed: KeyedRequest;
  view: View;
  weighsOn: Weight[];
}

/** Everything that decides whether there is an attempt, under the session's lock. */
async function open(deps: Deps, tx: Tx, sessionId: string, request: Request): Promise<Opened> {
  const { wanted, keyed, view } = request;
  const [loaded, replay] = await Promise.all([lockSession(tx, { sessionId }), findReplay(tx, keyed)]);
  if (!loaded) return { do: 'refuse', error: sessionNotFound() };
  if (replay.found === 'mismatch') return { do: 'refuse', error: idempotencyMismatch() };
  if (replay.found === 'same' && replay.made.attemptId)
    return { do: 'replay', attemptId: replay.made.attemptId };
  const seen = { amount: minorUnits(wanted.amount, wanted.currency), currency: wanted.currency };
  const error =
    refuseEnded(deps.config, loaded, view) ??
    refuseOtherAmount(deps.config, loaded, seen, view) ??
    refuseInFlight(deps.config, loaded, view);
  if (error) return { do: 'refuse', error };
  const choice = await chooseSource(tx, loaded, wanted, request.customer);
  if (!choice.ok) return { do: 'refuse', error: choice.error };
  const attempt = await insert(deps, tx, loaded, request, choice.chosen);
  if (!attempt) return { do: 'refuse', error: popupTaken() };
  const returnUrl = `${deps.config.providerUrl}/return/${attempt.nonce}/`;
  return { do: 'pay', attempt, source: choice.chosen.source(returnUrl) };
}

/** Ends the transaction. @returns `null` where the popup's nonce is another attempt's, and nothing was changed. */
async function insert(
  deps: Deps,
  tx: Tx,
  { session, now }: LoadedSession,
  { wanted, customer, keyed, weighsOn }: Request,
  { cardId, scheme }: Chosen,
): Promise<NewAttempt | null> {
  const { timeLimits } = deps.config;
  const attempt = {
    id: newPaymentId(),
    merchantId: session.merchantId,
    sessionId: session.id,
    reference: newReference(),
    nonce: newNonce(),
    method: wanted.method,
    amount: session.amount,
    currency: session.currency,
    customerId: customer?.customerId ?? null,
    cardId,
    scheme,
    save: wanted.save,
    weighsOn: weighsOn.length > 0 ? weighsOn : null,
    popupNonce: wanted.method === 'redirect' ? wanted.popup_nonce : null,
    returnTo: wanted.method === 'redirect' ? wanted.return_to : 'merchant',
    deadline: new Date(now.getTime() + timeLimits.attempt),
  };
  const inserting = insertAttempt(attempt);
  // But for the window's nonce nothing can be in its way: the others need not wait for it.
  const { popupNonce } = attempt;
  if (popupNonce !== null && (await tx.execute(inserting)).rowCount === 0) return null;
  const made = { merchantId: session.merchantId, sessionId: session.id, attemptId: attempt.id };
  await commitWith(tx, [
    ...(popupNonce === null ? [inserting] : []),
    consumption(keyed, made, timeLimits.idempotency),
    sessionChange(session.id, { state: 'attempted' }),
    await deps.jobs.plans.inquire(keyOf(attempt), Math.min(timeLimits.firstInquiry, timeLimits.attempt)),
  ]);
  return attempt;
}

const COLUMNS = [
  'id',
  'merchantId',
  'sessionId',
  'reference',
  'nonce',
  'method',
  'amount',
  'currency',
  'customerId',
  'cardId',
  'scheme',
  'save',
  'weighsOn',
  'popupNonce',
  'returnTo',
  'deadline',
] as const;

const insertAttempt = statement<Pick<Attempt, (typeof COLUMNS)[number]>>((db) =>
  db.insert(attempts).values(each(COLUMNS)).onConflictDoNothing({ target: attempts.popupNonce }),
);

const popupTaken = () =>
  invalid({ popup_nonce: ['Another payment has named this window. Open a new one, with a new nonce.'] });
