import type { PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Deps } from '../deps.ts';
import { isInFlight, lockSession } from '../sessions/load.ts';
import { sendVoid } from './follow-up.ts';
import { paymentNotFound, readPayment } from './read.ts';
import { type AttemptKey, requestVoid } from './settle.ts';

/**
 * `POST /v1/sessions/{id}/payments/{pid}/cancel/`: gives an attempt up. The bank decides what becomes of
 * it; where it can't be reached the attempt stays open and a job asks on.
 */
export async function cancelPayment(deps: Deps, key: AttemptKey): Promise<PaymentAnswer> {
  const open = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!attempt) throw paymentNotFound();
    if (!isInFlight(attempt)) return false;
    await requestVoid(deps, tx, attempt, 'customer');
    return true;
  });
  if (open) await sendVoid(deps, key);
  return readPayment(deps, key.sessionId, key.attemptId);
}
