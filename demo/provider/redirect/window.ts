import { eq } from 'drizzle-orm';
import { now } from '../db/database.ts';
import { type Attempt, attempts, popups } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { byPopupNonce } from '../payments/by-nonce.ts';
import { isInFlight } from '../sessions/load.ts';

/** A window's page was loaded. */
export async function reportPopup(deps: Deps, nonce: string): Promise<void> {
  await deps.db
    .insert(popups)
    .values({ nonce })
    .onConflictDoUpdate({ target: popups.nonce, set: { openedAt: now } });
}

/** Where such a window goes on. */
export type PopupState = { state: 'waiting' } | { state: 'go'; url: string } | { state: 'over' };

export async function popupState(deps: Deps, nonce: string): Promise<PopupState> {
  const attempt = await byPopupNonce(deps.db, nonce);
  if (!attempt) return { state: 'waiting' };
  if (!isInFlight(attempt) || attempt.voidRequestedAt !== null) return { state: 'over' };
  return isOpenRedirect(attempt)
    ? { state: 'go', url: `/redirect/${attempt.nonce}/?w=popup` }
    : { state: 'waiting' };
}

/** Whether the customer can be sent to the scheme's page. */
export const isOpenRedirect = (attempt: Attempt): boolean =>
  attempt.status === 'requires_action' &&
  attempt.actionType === 'redirect' &&
  attempt.voidRequestedAt === null;

/** In which window the customer is when he comes back. */
export const windowOf = ({ redirectWindow, popupNonce }: Attempt): 'popup' | 'top' =>
  redirectWindow ?? (popupNonce === null ? 'top' : 'popup');

export async function recordWindow(deps: Deps, attempt: Attempt, window: 'popup' | 'top'): Promise<void> {
  await deps.db.update(attempts).set({ redirectWindow: window }).where(eq(attempts.id, attempt.id));
}
