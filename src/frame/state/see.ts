import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { Action, Snapshot } from '../../protocol/snapshot.ts';
import { customerLeft, end } from './endings.ts';
import { openState } from './open-state.ts';
import { type Acting, type FieldErrors, type Notice, READY, type State } from './step.ts';

/**
 * A newer snapshot replaces an older one; answers may overtake each other on the network. One that was
 * asked for before the login says nothing of the customer's cards, and takes none away.
 */
export const withNewer = (state: State, snapshot: Snapshot): State =>
  snapshot.version < state.snapshot.version
    ? state
    : { ...state, snapshot: { ...customersOwn(state.snapshot), ...snapshot } };

const customersOwn = ({ cards, can_save }: Snapshot): Partial<Snapshot> => ({
  ...(cards && { cards }),
  ...(can_save !== undefined && { can_save }),
});

/** Nothing is in flight: back to the form, or to the end where a cancel was asked for. */
export const rest = (state: State, notice: Notice | null, fieldErrors: FieldErrors = {}): State =>
  state.leaving
    ? end(state, customerLeft(state.snapshot.session_id), null, null)
    : { ...state, lost: false, step: notice ? { name: 'ready', notice, fieldErrors } : READY };

/** An attempt that is open at the provider. */
export type OpenAttempt = Omit<Acting, 'name' | 'action' | 'stalled'>;

/**
 * Goes on with an open attempt, or abandons it where a cancel was asked for.
 * @param action what the customer has to do; without one the attempt waits for the bank.
 */
export const follow = (state: State, attempt: OpenAttempt, action: Action | undefined): State => {
  if (state.leaving) return giveUp(state, attempt);
  const { paymentId, instrument, method, popupNonce, resumed } = attempt;
  return {
    ...state,
    lost: false,
    step: action
      ? { name: 'acting', paymentId, method, action, instrument, popupNonce, resumed, stalled: null }
      : { name: 'confirming', paymentId, instrument },
  };
};

/** Gives an attempt up, and goes on with a payment afterwards if there is one. */
export const giveUp = (
  state: State,
  { paymentId, instrument }: Pick<Acting, 'paymentId' | 'instrument'>,
  next: Extract<State['step'], { name: 'canceling' }>['next'] = null,
): State => ({ ...state, lost: false, step: { name: 'canceling', paymentId, instrument, next } });

/**
 * The provider's truth, if it settles anything: paid is paid; an attempt in flight is watched, since it
 * may still become paid; then whatever ended the session. `null`: the session is open and idle.
 * @param closed an attempt that is known to be over, whatever the snapshot says.
 */
export const settled = (state: State, requestId: string | null, closed?: string): State | null => {
  const { outcome, payment } = state.snapshot;
  if (!payment || payment.payment_id === closed || outcome?.status === 'succeeded')
    return outcome && end(state, outcome, requestId, null);
  const { payment_id: paymentId, method, status, action } = payment;
  return follow(
    state,
    { paymentId, method, instrument: null, popupNonce: null, resumed: true },
    status === 'requires_action' ? action : undefined,
  );
};

/** The session is over, and nothing is in flight that could still change it. */
export const isOver = (snapshot: Snapshot): snapshot is Snapshot & { outcome: WireOutcome } =>
  snapshot.outcome !== null && snapshot.payment === null;

/** The provider's truth is open, so it is asked. */
export const inquire = (state: State, requestId: string | null): State => ({
  ...state,
  lost: false,
  step: { name: 'inquiring', notice: { kind: 'refused', requestId } },
});

type Priced = Pick<Snapshot, 'amount' | 'currency'>;

export const sameAmount = (a: Priced, b: Priced): boolean =>
  a.amount === b.amount && a.currency === b.currency;

/**
 * The state that a fresh frame starts in.
 * @param returned whether the customer comes back from a scheme's page: he is told what became of it.
 */
export const initialState = (snapshot: Snapshot, returned = false): State => {
  const state = openState(snapshot);
  return settled(state, null) ?? (returned ? rest(state, noticeOfLast(snapshot)) : state);
};

function noticeOfLast({ last_payment: last }: Snapshot): Notice | null {
  if (!last) return null;
  return last.status === 'declined'
    ? { kind: 'declined', code: last.decline_code ?? 'card_declined' }
    : { kind: 'canceled' };
}
