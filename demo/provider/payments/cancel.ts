import type { Deps } from '../deps.ts';
import { isInFlight, lockSession } from '../sessions/load.ts';
import { sendVoid } from './give-up.ts';
import { paymentNotFound } from './read.ts';
import { type AttemptKey, requestVoid } from './settle.ts';

/**
 * `POST /v1/sessions/{id}/payments/{pid}/cancel/`: gives an attempt up. The bank decides what becomes of
 * it; where it can't be reached the attempt stays open and a job asks on.
 */
export async function cancelPayment(deps: Deps, key: AttemptKey): Promise<void> {
  const open = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!attempt) throw paymentNotFound();
    if (!isInFlight(attempt)) return false;
    await requestVoid(deps, tx, attempt, 'customer');
    return true;
  });
  if (open) await sendVoid(deps, key);
}
