import type { PaymentDetails } from '../../protocol/messages.ts';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { CardPayment, Decline } from '../../protocol/payment.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';

/** What a customer sees of a card on the receipt. Never more of the number. */
export interface Instrument {
  brand: string | null;
  lastFour: string;
}

/** One payment as the customer asked for it. The key is minted with it and never used for another. */
export interface Draft {
  /** `Idempotency-Key`: the same through every retry of this draft. */
  key: string;
  body: CardPayment;
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
  | { kind: 'stopped'; code: 'before_payment_rejected' | 'before_payment_timeout' }
  | { kind: 'fields_refused' }
  | { kind: 'refused'; requestId: string | null };

/**
 * Where the customer is. Card data lives in `checking` and `submitting` only.
 *
 * `inquiring` is not knowing: the provider refused in a way that leaves its truth open, so it is asked.
 */
export type Step =
  | { name: 'ready'; notice: Notice | null; fieldErrors: FieldErrors }
  | { name: 'checking'; draft: Draft }
  | { name: 'submitting'; draft: Draft }
  | { name: 'confirming'; paymentId: string; instrument: Instrument | null }
  | { name: 'canceling'; paymentId: string; instrument: Instrument | null }
  | { name: 'inquiring'; notice: Notice }
  | { name: 'ended'; outcome: WireOutcome; requestId: string | null; instrument: Instrument | null };

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
