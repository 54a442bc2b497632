/**
 * What travels between a merchant's backend and the provider (api.md §2), written out so that the
 * package's declarations need no library. Amounts are decimal strings in the currency's own decimals
 * (ISO 4217), times are RFC 3339 in UTC. Providers add fields in time: what is optional here, some don't send.
 */

/** Where a session stands. */
export type SessionState =
  | 'created'
  | 'pending'
  | 'attempted'
  | 'paid'
  | 'canceled'
  | 'expired'
  | 'failed'
  | 'invalidated';

/** What became of the money after `paid`: `committed` and `reversed` are final. */
export type CommitState = 'awaiting' | 'committed' | 'reversed';

export interface LineItem {
  label: string;
  amount: string;
  quantity?: number | undefined;
}

export interface Fee {
  label: string;
  amount: string;
}

/** The fields that a session is made of and that may change while it is unpaid. */
interface CheckoutFields {
  /** Decimal string, e.g. `"12.00"`. */
  amount: string;
  /** ISO 4217 alphabetic code. */
  currency: string;
  /** The merchant's own number, 1–128 characters. */
  order_no: string;
  methods?: ('card' | 'redirect' | 'apple_pay')[] | undefined;
  customer?: { id?: string | undefined; email?: string | undefined; name?: string | undefined } | undefined;
  return_url?: string | undefined;
  cancel_url?: string | undefined;
  webhook_url?: string | undefined;
  /** Origins that may show the form, e.g. `"https://shop.example"`. */
  allowed_origins?: string[] | undefined;
  /** BCP 47. */
  language?: string | undefined;
  line_items?: LineItem[] | undefined;
  fees?: Fee[] | undefined;
  metadata?: Record<string, string> | undefined;
}

/** A new session. */
export interface CheckoutCreate extends CheckoutFields {
  /** Seconds, 5 to 2,592,000 (30 days); 1,800 where left out. */
  expires_in?: number | undefined;
  /** Seconds that a customer may have the time extended to. */
  max_expires_in?: number | undefined;
  attempts?: 'multiple' | 'single' | undefined;
  /** `automatic`: the money is taken at once, nothing is to be committed. */
  capture?: 'commit' | 'automatic' | undefined;
}

/** What an unpaid session shall be from now on. A bad field ends the session. */
export type CheckoutUpdate = Partial<CheckoutFields>;

/** What every answer about a session says. */
export interface CheckoutFacts {
  /** 32 letters and digits. */
  session_id: string;
  state: SessionState;
  /** `null` until it is paid. */
  commit_state: CommitState | null;
  amount: string;
  currency: string;
  order_no: string;
  expires_at: string;
  /** Deliver and commit before this moment, or the money goes back. `null` where nothing is to be committed. */
  commit_by: string | null;
}

/** Answer to creating, updating and canceling. */
export interface Checkout extends CheckoutFacts {
  /** The payment link: a page that needs no SDK. */
  checkout_url: string;
  /** The same for messages and QR codes. */
  short_url?: string | undefined;
  /** Hand it to `createCheckout({ preload })` in the page. */
  preload: object;
}

/** What became of one item of a bulk, in the order given. */
export type BulkItem = Checkout | { errors: FieldErrors };

/** Messages by field, nested as the request is; entries of a list go by their index. */
export interface FieldErrors {
  [field: string]: string[] | FieldErrors;
}
