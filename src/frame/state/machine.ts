import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { customerLeft, end, outcomeUnknown, sessionNotFound } from './endings.ts';
import type { Event, Refusal } from './event.ts';
import { follow, rest, settled, withNewer } from './see.ts';
import type { FieldErrors, Instrument, State } from './step.ts';

/**
 * The whole checkout as a pure function. An event that makes no sense where the customer is changes
 * nothing; `ended` is final.
 */
export function transition(state: State, event: Event): State {
  if (state.step.name === 'ended') return state;
  switch (event.type) {
    case 'submit':
      return state.step.name === 'ready'
        ? { ...state, step: { name: 'checking', draft: event.draft } }
        : state;
    case 'checked':
      return checked(state, event.snapshot);
    case 'stopped':
      return state.step.name === 'checking' ? rest(state, { kind: 'stopped', code: event.code }) : state;
    case 'answered':
      return answered(state, event.answer, event.requestId);
    case 'refused':
      return refused(state, event.refusal);
    case 'fields_refused':
      if (state.step.name !== 'submitting') return state;
      return Object.keys(event.errors).length > 0
        ? rest(state, { kind: 'fields_refused' }, event.errors)
        : rest(state, { kind: 'refused', requestId: event.requestId });
    case 'unreachable':
      return state.step.name === 'ready' || state.lost ? state : { ...state, lost: true };
    case 'snapshot':
      return saw(state, event.snapshot, event.requestId);
    case 'gone':
      return end(state, sessionNotFound(state.snapshot.session_id), event.requestId, null);
    case 'cancel':
      return cancel(state);
    case 'outcome_unknown':
      return end(state, outcomeUnknown(state.snapshot.session_id), null, null);
  }
}

const sameAmount = (a: { amount: string; currency: string }, b: { amount: string; currency: string }) =>
  a.amount === b.amount && a.currency === b.currency;

function checked(state: State, snapshot: Snapshot | null): State {
  if (state.step.name !== 'checking') return state;
  const { draft } = state.step;
  const next = snapshot ? withNewer(state, snapshot) : state;
  const truth = settled(next, null);
  if (truth) return truth;
  // Nobody pays what he did not see.
  if (!sameAmount(draft.body, next.snapshot)) return rest(next, { kind: 'amount_changed' });
  return { ...next, step: { name: 'submitting', draft } };
}

function answered(state: State, answer: PaymentAnswer, requestId: string | null): State {
  const instrument = instrumentOf(state, answer.payment_id);
  if (instrument === undefined) return state;
  const next = withNewer({ ...state, lost: false }, answer.session);
  const outcome = answer.outcome ?? answer.session.outcome;
  switch (answer.status) {
    case 'succeeded':
    case 'ended':
      return outcome ? end(next, outcome, requestId, instrument) : inquire(next, requestId);
    case 'declined':
      if (outcome) return end(next, outcome, requestId, null);
      return rest(
        next,
        { kind: 'declined', code: answer.decline?.code ?? 'card_declined' },
        declinedField(answer),
      );
    case 'canceled':
      return outcome ? end(next, outcome, requestId, null) : rest(next, { kind: 'canceled' });
    case 'processing':
    case 'requires_action':
      return state.step.name === 'submitting' ? follow(next, answer.payment_id, instrument) : next;
  }
}

/** The card of the attempt that an answer is about; `undefined` for an answer that nobody here waits for. */
function instrumentOf({ step }: State, paymentId: string): Instrument | null | undefined {
  switch (step.name) {
    case 'submitting':
      return step.draft.instrument;
    case 'confirming':
    case 'canceling':
      return step.paymentId === paymentId ? step.instrument : undefined;
    case 'ready':
    case 'checking':
    case 'inquiring':
    case 'ended':
      return undefined;
  }
}

const declinedField = (answer: PaymentAnswer): FieldErrors =>
  answer.decline?.field ? { [answer.decline.field]: 'refused' } : {};

function refused(state: State, refusal: Refusal): State {
  const { requestId } = refusal;
  const next = refusal.snapshot ? withNewer(state, refusal.snapshot) : state;
  switch (state.step.name) {
    case 'ready':
    case 'checking':
    case 'inquiring':
    case 'ended':
      return state;
    case 'confirming':
    case 'canceling':
      return inquire(next, requestId);
    case 'submitting':
  }
  switch (refusal.code) {
    case 'amount_changed':
      return settled(next, requestId) ?? rest(next, { kind: 'amount_changed' });
    case 'payment_in_progress':
      return refusal.paymentId ? follow(next, refusal.paymentId, null) : inquire(next, requestId);
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

const inquire = (state: State, requestId: string | null): State => ({
  ...state,
  lost: false,
  step: { name: 'inquiring', notice: { kind: 'refused', requestId } },
});

function saw(state: State, snapshot: Snapshot, requestId: string | null): State {
  if (snapshot.version < state.snapshot.version) return state;
  const next: State = { ...state, snapshot };
  switch (state.step.name) {
    case 'ready':
      return (
        settled(next, requestId) ??
        (sameAmount(state.snapshot, snapshot) ? next : rest(next, { kind: 'amount_changed' }))
      );
    case 'checking':
      return settled(next, requestId) ?? next;
    case 'inquiring':
      return settled(next, requestId) ?? rest(next, state.step.notice);
    case 'submitting':
      return over(snapshot) ? end(next, snapshot.outcome, requestId, null) : next;
    case 'confirming':
    case 'canceling':
      // The attempt's own answer tells more than the session does, unless the session is over.
      return over(snapshot) ? end(next, snapshot.outcome, requestId, state.step.instrument) : next;
    case 'ended':
      return state;
  }
}

const over = (snapshot: Snapshot): snapshot is Snapshot & { outcome: WireOutcome } =>
  snapshot.outcome !== null && snapshot.payment === null;

function cancel(state: State): State {
  const next: State = { ...state, leaving: true };
  switch (state.step.name) {
    case 'ready':
    case 'checking':
      return end(next, customerLeft(state.snapshot.session_id), null, null);
    case 'confirming':
      return follow(next, state.step.paymentId, state.step.instrument);
    case 'submitting':
    case 'canceling':
    case 'inquiring':
      return next;
    case 'ended':
      return state;
  }
}
