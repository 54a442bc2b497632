import type { PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import { readSession } from '../sessions/load.ts';
import { paymentAnswer } from './answer.ts';

/** `GET /v1/sessions/{id}/payments/{pid}/`: an attempt as it stands. */
export async function readPayment(deps: Deps, sessionId: string, attemptId: string): Promise<PaymentAnswer> {
  const loaded = await readSession(deps.db, { sessionId });
  const attempt = loaded?.attempts.find(({ id }) => id === attemptId);
  if (!loaded || !attempt) throw paymentNotFound();
  return paymentAnswer(loaded, attempt);
}

export const paymentNotFound = () => notFound('This session has no such payment. Check the payment ID.');
