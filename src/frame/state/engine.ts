import type { FunctionComponent } from 'preact';
import type { Result, SubmitAnswer } from '../../protocol/messages.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import type { CardSense } from '../methods/card/card-sense.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import type { Checkout } from './create-state.ts';
import type { Event } from './event.ts';
import type { State, Step } from './step.ts';

/** What a payment takes and a form that is being filled in does not: it comes while the form is already there. */
export interface Engine {
  /** The state that a frame starts in where more has happened than that a session was opened. */
  initialState(snapshot: Snapshot, returned: boolean): State;
  transition(state: State, event: Event): State;
  /** Pays with what the open form holds. */
  pay(app: Checkout, forms: MethodForms): Promise<Result<SubmitAnswer>>;
  card: CardSense;
  /** The banner above the form. */
  NoticeBar: FunctionComponent<{ app: Checkout }>;
  /** Stands in the form's place once the checkout is over. */
  Ending: FunctionComponent<{ app: Checkout; step: Extract<Step, { name: 'ended' }> }>;
}
