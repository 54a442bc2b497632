import type { View } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, refusal, sessionNotFound } from '../http/api-error.ts';
import { refuseEnded } from '../payments/refusals.ts';
import { changeSession } from './change.ts';
import { canExtend, extendedExpiry } from './extension.ts';
import { type LoadedSession, lockSession, readSession } from './load.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * `POST /v1/sessions/{id}/extend/`: puts the expiry off. The job that waits for the old one finds the
 * session unexpired and waits for the new one.
 */
export async function extendSession(deps: Deps, sessionId: string, view: View): Promise<LoadedSession> {
  // Refusals are returned, not thrown: an expiry that comes with one must be kept.
  const result = await deps.db.transaction(async (tx): Promise<LoadedSession | ApiError> => {
    const loaded = await lockSession(tx, { sessionId });
    if (!loaded) return sessionNotFound();
    const ended = refuseEnded(deps.config, loaded, view);
    if (ended) return ended;
    if (!canExtend(loaded.session)) return notExtendable(deps, loaded, view);
    await changeSession(tx, sessionId, { expiresAt: extendedExpiry(loaded.session, loaded.now) });
    return (await readSession(tx, { sessionId })) ?? sessionNotFound();
  });
  if (result instanceof Error) throw result;
  return result;
}

const notExtendable = (deps: Deps, loaded: LoadedSession, view: View) =>
  refusal(409, 'not_extendable', 'This session can’t be extended any further. Pay before it expires.', {
    body: { session: snapshotOf(deps.config, loaded, view) },
  });
