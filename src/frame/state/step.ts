import type { PaymentDetails } from '../../protocol/messages.ts';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { Decline, PaymentBody } from '../../protocol/payment.ts';
import type { Action, Snapshot } from '../../protocol/snapshot.ts';

/** What a customer sees of a card on the receipt. Never more of the number. */
export interface Instrument {
  brand: string | null;
  lastFour: string;
}

/** One payment as the customer asked for it. The key is minted with it and never used for another. */
export interface Draft {
  /** `Idempotency-Key`: the same through every retry of this draft. */
  key: string;
  body: PaymentBody;
  /** What the merchant's `beforePayment` gets to know. */
  details: PaymentDetails;
  instrument: Instrument | null;
}

/** Fields of the form that a bank or the provider can object to. */
export type FieldName = 'number' | 'expiry' | 'cvc' | 'name';
export type FieldErrors = Partial<Record<FieldName, 'refused'>>;

/** Why the customer is back at the form. */
export type Notice =
  | { kind: 'declined'; code: Decline['code'] }
  | { kind: 'amount_changed' }
  | { kind: 'canceled' }
  /** A wallet's sheet could not be opened, or failed, before anything was charged. */
  | { kind: 'wallet_failed' }
  | { kind: 'stopped'; code: 'before_payment_rejected' | 'before_payment_timeout' }
  | { kind: 'fields_refused' }
  | { kind: 'refused'; requestId: string | null };

/**
 * Where the customer is. Card data lives in `checking`, `submitting` and what `canceling` goes on with.
 *
 * `inquiring` is not knowing: the provider refused in a way that leaves its truth open, so it is asked.
 */
export type Step =
  | { name: 'ready'; notice: Notice | null; fieldErrors: FieldErrors }
  | Paying
  /** A wallet's sheet is open over the page. Nothing was sent yet. `over` is the open attempt that the page still tells of. */
  | { name: 'wallet'; method: string; over: Acting | null }
  | { name: 'confirming'; paymentId: string; instrument: Instrument | null }
  | Acting
  /** The attempt is being given up; `next` is gone on with when it is. */
  | { name: 'canceling'; paymentId: string; instrument: Instrument | null; next: Paying | null }
  | { name: 'inquiring'; notice: Notice }
  | { name: 'ended'; outcome: WireOutcome; requestId: string | null; instrument: Instrument | null };

/** A draft on its way: the merchant is asked first, then it is sent. */
export type Paying = { name: 'checking'; draft: Draft } | { name: 'submitting'; draft: Draft };

/** The provider waits for the customer: at the bank's challenge, or on a scheme's page. */
export interface Acting {
  name: 'acting';
  paymentId: string;
  /** The payment method's type. */
  method: string;
  action: Action;
  instrument: Instrument | null;
  /** Nonce of the popup that this frame opened for it; `null` for none. */
  popupNonce: string | null;
  /**
   * Not begun by this page as it stands now: found after a reload, in another tab, or after the back
   * button. The form can be used: paying anew gives this one up first.
   */
  resumed: boolean;
  /** The redirect's popup was blocked, or closed: the customer is offered the top window. */
  stalled: 'blocked' | 'closed' | null;
}

export interface State {
  /** The newest truth that the provider told. */
  snapshot: Snapshot;
  step: Step;
  /** The last request got no answer; it is being sent again. */
  lost: boolean;
  /** A cancel was asked for: the next time that nothing is in flight, the checkout ends as `customer`. */
  leaving: boolean;
}

export const READY: Step = { name: 'ready', notice: null, fieldErrors: {} };
