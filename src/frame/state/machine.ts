import { answered } from './answered.ts';
import { cancel } from './cancel.ts';
import { end, outcomeUnknown, sessionNotFound } from './endings.ts';
import type { Event } from './event.ts';
import { checked, submit } from './paying.ts';
import { refused } from './refused.ts';
import { saw } from './saw.ts';
import { giveUp, rest } from './see.ts';
import type { Acting, FieldErrors, State } from './step.ts';

/**
 * The whole checkout as a pure function. An event that makes no sense where the customer is changes
 * nothing; `ended` is final.
 */
export function transition(state: State, event: Event): State {
  const { step } = state;
  if (step.name === 'ended') return state;
  switch (event.type) {
    case 'submit':
      return submit(state, event.draft);
    case 'checked':
      return checked(state, event.snapshot);
    case 'stopped':
      return step.name === 'checking' ? rest(state, { kind: 'stopped', code: event.code }) : state;
    case 'answered':
      return answered(state, event.answer, event.requestId);
    case 'refused':
      return refused(state, event.refusal);
    case 'fields_refused':
      return fieldsRefused(state, event.errors, event.requestId);
    case 'unreachable':
      return step.name === 'ready' || state.lost ? state : { ...state, lost: true };
    case 'snapshot':
      return saw(state, event.snapshot, event.requestId);
    case 'gone':
      return end(state, sessionNotFound(state.snapshot.session_id), event.requestId, null);
    case 'sheet_opened': {
      const over = step.name === 'acting' && step.resumed ? step : null;
      return over || step.name === 'ready'
        ? { ...state, lost: false, step: { name: 'wallet', method: event.method, over } }
        : state;
    }
    case 'sheet_closed':
      if (step.name !== 'wallet') return state;
      return step.over ? { ...state, step: step.over } : rest(state, event.notice ?? { kind: 'canceled' });
    case 'popup_stalled':
      return whileActing(state, (acting) => ({ ...acting, stalled: event.why }));
    case 'continued':
      return whileActing(state, (acting) => ({ ...acting, resumed: false, stalled: null }));
    case 'came_back':
      // A challenge's dialog came back with its page; a scheme's page was left.
      return whileActing(state, (acting) =>
        acting.action.type === 'redirect' ? { ...acting, resumed: true, stalled: null } : acting,
      );
    case 'give_up':
      return step.name === 'acting' ? giveUp(state, step) : state;
    case 'logged_out': {
      const { cards: _cards, can_save: _canSave, ...snapshot } = state.snapshot;
      return { ...state, snapshot };
    }
    case 'cancel':
      return cancel(state);
    case 'outcome_unknown':
      return end(state, outcomeUnknown(state.snapshot.session_id), null, null);
  }
}

function fieldsRefused(state: State, errors: FieldErrors, requestId: string | null): State {
  if (state.step.name !== 'submitting') return state;
  return Object.keys(errors).length > 0
    ? rest(state, { kind: 'fields_refused' }, errors)
    : rest(state, { kind: 'refused', requestId });
}

const whileActing = (state: State, change: (acting: Acting) => Acting): State =>
  state.step.name === 'acting' ? { ...state, step: change(state.step) } : state;
