import type { CheckoutFacts, Fee, LineItem } from './wire-checkout.ts';

export interface RefundTrace {
  refund_id: string;
  amount: string;
  currency?: string | undefined;
  /** `pending` until the bank has answered. */
  status: 'pending' | 'succeeded' | 'failed';
  /** Why the bank refused. */
  failure_code?: string | null | undefined;
  created_at?: string | undefined;
  finished_at?: string | null | undefined;
}

/** One try to pay. No card data but what is printed on a receipt. */
export interface AttemptTrace {
  payment_id: string;
  method: string;
  status: 'processing' | 'requires_action' | 'succeeded' | 'declined' | 'canceled';
  amount: string;
  currency: string;
  card: { brand: string; last_four: string } | null;
  decline_code: string | null;
  /** Why it was given up and voided. */
  cancel_code: string | null;
  challenge_occurred: boolean;
  /** The redirect's scheme. */
  scheme: string | null;
  /** What 3-D Secure came to; `null` where it was not tried. */
  three_ds: { version: string; trans_status: string | null } | null;
  /** The payment's reference at the bank. */
  gateway_reference: string | null;
  created_at: string;
  deadline: string;
  finished_at: string | null;
}

export interface Acknowledgement {
  /** `failed`: the bank refused for good. */
  status: 'pending' | 'done' | 'failed';
  /** Why, in the bank's words; only where it `failed`. */
  failure_code?: string | undefined;
}

/** What was paid. */
export interface Paid {
  payment_id: string;
  /** The payment's reference at the provider, the same on the receipt. */
  reference: string;
  method: string;
  amount: string;
  currency: string;
  paid_at: string;
}

/** Everything of a session: the one thing to believe. */
export interface Trace extends CheckoutFacts {
  checkout_url?: string | undefined;
  short_url?: string | undefined;
  /** Grows with every change. */
  version: number;
  language: string | null;
  customer: { id: string | null; email: string | null; name: string | null } | null;
  methods: string[];
  return_url: string | null;
  cancel_url: string | null;
  webhook_url: string | null;
  allowed_origins: string[];
  line_items: LineItem[];
  fees: Fee[];
  metadata: Record<string, string>;
  attempts_mode: 'multiple' | 'single';
  capture_mode: 'commit' | 'automatic';
  created_at: string;
  ended_at: string | null;
  /** Why the session ended, e.g. `too_many_attempts`. */
  end_code: string | null;
  /** `null` until it is paid. */
  paid: Paid | null;
  /** Of a committed payment: whether the bank has acknowledged that it took the money. */
  capture: Acknowledgement | null;
  /** Of a reversed payment: whether the bank has acknowledged that the customer has the money. */
  reversal: Acknowledgement | null;
  refunds: RefundTrace[];
  attempts: AttemptTrace[];
}

/** Answer to a refund. */
export interface Refunded extends Trace {
  /** The refund of this call; `null` where the payment was not committed yet and is reversed instead. */
  refund: RefundTrace | null;
}
