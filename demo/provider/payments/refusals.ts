import type { Config } from '../config.ts';
import { GUEST, type View } from '../customers/view.ts';
import { type ApiError, refusal } from '../http/api-error.ts';
import { attemptInFlight, type LoadedSession } from '../sessions/load.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { isPayable } from '../sessions/states.ts';

/** 409 for a session that can't be paid or changed any more. */
export function refuseEnded(config: Config, loaded: LoadedSession, view: View = GUEST): ApiError | null {
  const { state } = loaded.session;
  if (isPayable(state)) return null;
  const body = { session: snapshotOf(config, loaded, view) };
  return state === 'paid'
    ? refusal(409, 'already_paid', 'This session is already paid.', { body })
    : refusal(409, 'session_ended', `This session is over: ${state}. Create a new one.`, { body });
}

/** 409 while an attempt is in flight. */
export function refuseInFlight(config: Config, loaded: LoadedSession, view: View = GUEST): ApiError | null {
  const attempt = attemptInFlight(loaded);
  if (!attempt) return null;
  return refusal(
    409,
    'payment_in_progress',
    'Another payment of this session is in progress. Follow that one.',
    {
      body: { payment_id: attempt.id, session: snapshotOf(config, loaded, view) },
    },
  );
}

/** 409 where the customer saw another amount: nobody pays what he did not see. */
export function refuseOtherAmount(
  config: Config,
  loaded: LoadedSession,
  seen: { amount: bigint; currency: string },
  view: View = GUEST,
): ApiError | null {
  const { amount, currency } = loaded.session;
  if (amount === seen.amount && currency === seen.currency) return null;
  return refusal(409, 'amount_changed', 'The amount has changed. Show the new one and ask again.', {
    body: { session: snapshotOf(config, loaded, view) },
  });
}
