import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import type { Draft, FieldErrors, Notice } from './step.ts';

/** Everything that can happen to a checkout. */
export type Event =
  /** The customer (or the merchant's `submit()`) pays with a valid form. */
  | { type: 'submit'; draft: Draft }
  /** `beforePayment` agreed. `snapshot` is what the provider says now; `null` when it wasn't asked or didn't answer. */
  | { type: 'checked'; snapshot: Snapshot | null }
  /** `beforePayment` stopped the payment. Nothing was sent. */
  | { type: 'stopped'; code: 'before_payment_rejected' | 'before_payment_timeout' }
  /** The provider told of the attempt. */
  | { type: 'answered'; answer: PaymentAnswer; requestId: string | null }
  /** The provider made no attempt: an error of the API. */
  | { type: 'refused'; refusal: Refusal }
  /** The provider made no attempt: fields are invalid. */
  | { type: 'fields_refused'; errors: FieldErrors; requestId: string | null }
  /** No answer; the same request is sent again. */
  | { type: 'unreachable' }
  /** The provider's truth, fetched for whatever reason. */
  | { type: 'snapshot'; snapshot: Snapshot; requestId: string | null }
  /** The provider knows no such session any more. */
  | { type: 'gone'; requestId: string | null }
  /** A wallet's sheet was opened in the customer's click. */
  | { type: 'sheet_opened'; method: string }
  /** It is closed and nothing was sent. `null`: the customer closed it. */
  | { type: 'sheet_closed'; notice: Notice | null }
  /** The popup of the redirect in flight could not be opened, or was closed. */
  | { type: 'popup_stalled'; why: 'blocked' | 'closed' }
  /** The customer gives the attempt in flight up: its Cancel button, the dialog's, "use another method". */
  | { type: 'give_up' }
  /** The customer goes on with the attempt in flight, here: its dialog, or its window, was just opened again. */
  | { type: 'continued' }
  /** The provider no longer takes the customer for logged in. */
  | { type: 'logged_out' }
  /** The page was restored from the back/forward cache. */
  | { type: 'came_back' }
  /** The merchant's `cancel()`, or Cancel on the payment link. */
  | { type: 'cancel' }
  /** The bank's answer is still open long after the session expired. */
  | { type: 'outcome_unknown' };

export interface Refusal {
  status: number;
  /** One of the API's codes; `null` where the body had none. */
  code: string | null;
  /** `payment_in_progress`: the attempt in flight. */
  paymentId: string | null;
  /** The session as it is now, where the error tells. */
  snapshot: Snapshot | null;
  requestId: string | null;
}
