import type { Refusal } from './event.ts';
import { follow, inquire, rest, settled, withNewer } from './see.ts';
import type { State } from './step.ts';

/** The provider answered with an error: made no attempt, or doesn't find the one that was asked about. */
export function refused(state: State, refusal: Refusal): State {
  const { requestId, paymentId } = refusal;
  const next = refusal.snapshot ? withNewer(state, refusal.snapshot) : state;
  if (state.step.name !== 'submitting') return 'paymentId' in state.step ? inquire(next, requestId) : state;
  switch (refusal.code) {
    case 'amount_changed':
      return settled(next, requestId) ?? rest(next, { kind: 'amount_changed' });
    case 'payment_in_progress':
      if (!paymentId) return inquire(next, requestId);
      // With the session, what the customer has to do is known at once.
      return next.snapshot.payment?.payment_id === paymentId
        ? (settled(next, requestId) ?? inquire(next, requestId))
        : follow(
            next,
            { paymentId, method: '', instrument: null, popupNonce: null, resumed: true },
            undefined,
          );
    case 'already_paid':
    case 'session_ended':
      return settled(next, requestId) ?? inquire(next, requestId);
    default:
      // A conflict that nobody foresaw may hide an attempt, a missing session the end; any other 4xx made none.
      return refusal.status === 409 || refusal.status === 404
        ? inquire(next, requestId)
        : rest(next, { kind: 'refused', requestId });
  }
}
