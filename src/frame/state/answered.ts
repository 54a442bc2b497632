import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { Action } from '../../protocol/snapshot.ts';
import { end } from './endings.ts';
import { goOn } from './paying.ts';
import { follow, inquire, rest, settled, withNewer } from './see.ts';
import type { Acting, FieldErrors, Instrument, Notice, State, Step } from './step.ts';

/** What the provider says of an attempt; of one that nobody here waits for it changes nothing. */
export function answered(state: State, answer: PaymentAnswer, requestId: string | null): State {
  const instrument = instrumentOf(state.step, answer.payment_id);
  if (instrument === undefined) return state;
  const next = withNewer({ ...state, lost: false }, answer.session);
  const outcome = answer.outcome ?? answer.session.outcome;
  switch (answer.status) {
    case 'succeeded':
    case 'ended':
      return outcome ? end(next, outcome, requestId, instrument) : inquire(next, requestId);
    case 'declined': {
      if (outcome) return end(next, outcome, requestId, null);
      const { code = 'card_declined', field = null } = answer.decline ?? {};
      return closed(next, answer.payment_id, { kind: 'declined', code }, field ? { [field]: 'refused' } : {});
    }
    case 'canceled':
      return outcome
        ? end(next, outcome, requestId, null)
        : closed(next, answer.payment_id, { kind: 'canceled' }, {});
    case 'processing':
      return goesOn(next, answer);
    case 'requires_action':
      return goesOn(next, answer, answer.action);
  }
}

/** The card of the attempt that an answer is about; `undefined` for an answer that nobody here waits for. */
function instrumentOf(step: Step, paymentId: string): Instrument | null | undefined {
  if (step.name === 'submitting') return step.draft.instrument;
  return 'paymentId' in step && step.paymentId === paymentId ? step.instrument : undefined;
}

/** The attempt is closed, unpaid. Another tab may have begun one meanwhile, which a snapshot then tells. */
function closed(state: State, paymentId: string, notice: Notice, fieldErrors: FieldErrors): State {
  const next = state.step.name === 'canceling' && state.step.next;
  if (next) return goOn(state, next, paymentId);
  return settled(state, null, paymentId) ?? rest(state, notice, fieldErrors);
}

/** The attempt is open; with an action the customer is waited for, without one the bank. */
function goesOn(state: State, { payment_id: paymentId, session }: PaymentAnswer, action?: Action): State {
  const { step } = state;
  switch (step.name) {
    case 'submitting': {
      const { body, instrument } = step.draft;
      const popupNonce = 'popup_nonce' in body ? body.popup_nonce : null;
      return follow(
        state,
        { paymentId, method: body.method, instrument, popupNonce, resumed: false },
        action,
      );
    }
    case 'confirming': {
      const { instrument } = step;
      const method = session.payment?.method ?? '';
      // Whose card isn't known is another tab's, or was found after a reload.
      const attempt = { paymentId, method, instrument, popupNonce: null, resumed: !instrument };
      return action ? follow(state, attempt, action) : state;
    }
    case 'acting':
      return action ? { ...state, step: withAction(step, action) } : follow(state, step, action);
    default:
      return state;
  }
}

/** The very same step where nothing changed. */
function withAction(step: Acting, action: Action): Acting {
  if (JSON.stringify(step.action) === JSON.stringify(action)) return step;
  const isNews = action.popup === 'opened' && step.stalled === 'blocked';
  return { ...step, action, stalled: isNews || action.type !== step.action.type ? null : step.stalled };
}
