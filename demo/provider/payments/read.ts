import type { PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Config } from '../config.ts';
import type { View } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { paymentAnswer } from './answer.ts';
import type { AttemptKey } from './settle.ts';

/** `GET /v1/sessions/{id}/payments/{pid}/`: an attempt as it stands. @param view whose answer it is. */
export async function readPayment(
  deps: Deps,
  { sessionId, attemptId }: AttemptKey,
  view: View,
): Promise<PaymentAnswer> {
  const loaded = await readSession(deps.db, { sessionId });
  if (!loaded) throw paymentNotFound();
  return answerOf(deps.config, loaded, attemptId, view);
}

/** The same where the session has been read. @throws ApiError 404 where the session has no such attempt. */
export function answerOf(
  config: Config,
  loaded: LoadedSession,
  attemptId: string,
  view: View,
): PaymentAnswer {
  const attempt = loaded.attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw paymentNotFound();
  return paymentAnswer(config, loaded, attempt, view);
}

export const paymentNotFound = () => notFound('This session has no such payment. Check the payment ID.');
