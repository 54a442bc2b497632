import { customerLeft, end } from './endings.ts';
import { giveUp } from './see.ts';
import type { State } from './step.ts';

/** The merchant's `cancel()`: what is in flight is abandoned first, then the checkout ends as `customer`. */
export function cancel(state: State): State {
  const next: State = { ...state, leaving: true };
  const { step } = state;
  const attempt = step.name === 'wallet' ? step.over : 'paymentId' in step && step;
  if (attempt) return giveUp(next, attempt);
  // What was sent, or may have been, is abandoned as soon as it has a name.
  return step.name === 'submitting' || step.name === 'inquiring'
    ? next
    : end(next, customerLeft(state.snapshot.session_id), null, null);
}
