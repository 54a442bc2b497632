import type { Snapshot } from '../../protocol/snapshot.ts';
import { customerLeft, end } from './endings.ts';
import { type FieldErrors, type Instrument, type Notice, READY, type State } from './step.ts';

/** A newer snapshot replaces an older one; answers may overtake each other on the network. */
export const withNewer = (state: State, snapshot: Snapshot): State =>
  snapshot.version < state.snapshot.version ? state : { ...state, snapshot };

/** Nothing is in flight: back to the form, or to the end where a cancel was asked for. */
export const rest = (state: State, notice: Notice | null, fieldErrors: FieldErrors = {}): State =>
  state.leaving
    ? end(state, customerLeft(state.snapshot.session_id), null, null)
    : { ...state, lost: false, step: notice ? { name: 'ready', notice, fieldErrors } : READY };

/**
 * An attempt is open at the provider: watch it, or abandon it where a cancel was asked for.
 * @param instrument the card of this form, if the attempt is its own; another tab's may be of another card.
 */
export const follow = (state: State, paymentId: string, instrument: Instrument | null): State => ({
  ...state,
  lost: false,
  step: { name: state.leaving ? 'canceling' : 'confirming', paymentId, instrument },
});

/**
 * The provider's truth, if it settles anything: paid is paid; an attempt in flight is watched, since it
 * may still become paid; then whatever ended the session. `null`: the session is open and idle.
 */
export const settled = (state: State, requestId: string | null): State | null => {
  const { outcome, payment } = state.snapshot;
  if (payment && outcome?.status !== 'succeeded') return follow(state, payment.payment_id, null);
  return outcome && end(state, outcome, requestId, null);
};

/** The state that a fresh frame starts in. */
export const initialState = (snapshot: Snapshot): State => {
  const state: State = { snapshot, step: READY, lost: false, leaving: false };
  return settled(state, null) ?? state;
};
