import type { Tx } from '../db/database.ts';
import type { Merchant } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, sessionNotFound } from '../http/api-error.ts';
import { sendVoid } from '../payments/give-up.ts';
import { refuseEnded } from '../payments/refusals.ts';
import { keyOf, requestVoid } from '../payments/settle.ts';
import { changeSession } from '../sessions/change.ts';
import { attemptInFlight, type LoadedSession, lockSession, readSession } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';

/**
 * `POST /v1/checkouts/{id}/cancel/`: ends a session unpaid. Its attempt in flight is given up at the bank
 * first, which may answer that it was paid: then nothing is canceled. Idempotent by nature.
 */
export async function cancelCheckout(
  deps: Deps,
  merchant: Merchant,
  sessionId: string,
): Promise<LoadedSession> {
  const key = { sessionId, merchantId: merchant.id };
  const open = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded && attemptInFlight(loaded);
    if (!attempt) return null;
    await requestVoid(deps, tx, attempt, 'session_ended');
    return keyOf(attempt);
  });
  if (open) await sendVoid(deps, open);
  const result = await deps.db.transaction((tx) => cancel(deps, tx, key));
  if (result instanceof Error) throw result;
  return result;
}

/**
 * An attempt whose void the bank has not answered yet doesn't keep the session open: jobs go on voiding,
 * and money that comes all the same goes back. Refusals are returned, so that an expiry that comes with
 * one is kept.
 */
async function cancel(
  deps: Deps,
  tx: Tx,
  key: { sessionId: string; merchantId: string },
): Promise<LoadedSession | ApiError> {
  const loaded = await lockSession(tx, key);
  if (!loaded) return sessionNotFound();
  if (loaded.session.state === 'canceled') return loaded;
  const refused = refuseEnded(deps.config, loaded);
  if (refused) return refused;
  await changeSession(tx, key.sessionId, {
    state: 'canceled',
    endCode: 'canceled_by_merchant',
    endedAt: loaded.now,
  });
  await emit(tx, deps, key, 'checkout.canceled');
  return (await readSession(tx, key)) ?? sessionNotFound();
}
