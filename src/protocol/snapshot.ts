import * as z from 'zod/mini';
import { WireOutcome } from './outcome-schema.ts';
import { Amount, CurrencyCode, Origin, Timestamp } from './primitives.ts';

export type * from './offers.ts';

export const sessionStates = [
  'created',
  'pending',
  'attempted',
  'paid',
  'canceled',
  'expired',
  'failed',
  'invalidated',
] as const;

export const SessionState = z.enum(sessionStates);
export type SessionState = z.infer<typeof SessionState>;

/** What can be bought with it: one line of the order. */
export const LineItem = z.object({
  label: z.string(),
  amount: Amount,
  quantity: z.optional(z.int()),
});
export type LineItem = z.infer<typeof LineItem>;

export const Fee = z.object({ label: z.string(), amount: Amount });
export type Fee = z.infer<typeof Fee>;

/** A card that the customer saved. Only with a customer's bearer. */
export const SavedCard = z.object({
  id: z.string(),
  brand: z.string(),
  last_four: z.string(),
  /** `01`–`12`. */
  expiry_month: z.string(),
  /** Last two digits of the year. */
  expiry_year: z.string(),
  /** By the provider's clock; such a card can be deleted, not paid with. */
  expired: z.boolean(),
  cvc_required: z.boolean(),
});
export type SavedCard = z.infer<typeof SavedCard>;

/** An offered method as it travels: the type tells what the rest is (`offers.ts`); a type that nobody knows is skipped. */
export const OfferedMethod = z.looseObject({ type: z.string() });
export type OfferedMethod = z.infer<typeof OfferedMethod>;

export const paymentStatuses = [
  'succeeded',
  'requires_action',
  'processing',
  'declined',
  'canceled',
  'ended',
] as const;
export const PaymentStatus = z.enum(paymentStatuses);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** What the customer's browser has to do next. */
export const Action = z.object({
  type: z.enum(['redirect', 'three_ds_method', 'three_ds_challenge']),
  /** Always a page of the provider's. */
  url: z.string(),
  deadline: Timestamp,
  /** `three_ds_method` only. */
  method: z.optional(
    z.object({
      /** `absent`: the ACS has no method page, so nothing is to be loaded. `done`: the ACS has reported. */
      status: z.enum(['absent', 'pending', 'done']),
      /** Milliseconds to wait for `done`, by the protocol's version (EMV 3DS 2.1 and 2.2: 10 s, 2.3: 5 s). */
      timeout: z.int(),
    }),
  ),
  /** `redirect` only: what the provider knows of the popup that this payment named. */
  popup: z.optional(z.enum(['unseen', 'opened'])),
  /** `redirect` only: the scheme's name. */
  scheme_name: z.optional(z.string()),
});
export type Action = z.infer<typeof Action>;

/** The attempt in flight, as a snapshot tells of it. */
export const PaymentInFlight = z.object({
  payment_id: z.string(),
  status: PaymentStatus,
  method: z.string(),
  deadline: Timestamp,
  action: z.optional(Action),
});
export type PaymentInFlight = z.infer<typeof PaymentInFlight>;

/** The attempt that closed last, unpaid: what a page tells the customer who comes back. */
export const LastPayment = z.object({
  payment_id: z.string(),
  method: z.string(),
  status: z.enum(['declined', 'canceled']),
  /** One of `declineCodes`; `null` where it was canceled. */
  decline_code: z.nullable(z.string()),
});
export type LastPayment = z.infer<typeof LastPayment>;

/** All that a guest may know of a session. `version` grows with every change. */
export const Snapshot = z.object({
  session_id: z.string(),
  version: z.int(),
  state: SessionState,
  amount: Amount,
  currency: CurrencyCode,
  /** ISO 4217 digits after the decimal sign. */
  decimals: z.int(),
  order_no: z.string(),
  /** BCP 47, or `null` where the merchant named none. */
  language: z.nullable(z.string()),
  expires_at: Timestamp,
  /** The provider's clock, so that a customer's wrong clock doesn't matter. */
  now: Timestamp,
  can_extend: z.boolean(),
  attempts_left: z.int(),
  allowed_origins: z.array(Origin),
  return_url: z.nullable(z.string()),
  cancel_url: z.nullable(z.string()),
  merchant: z.object({ name: z.string(), country: z.string(), logo_url: z.nullable(z.string()) }),
  line_items: z.array(LineItem),
  fees: z.array(Fee),
  methods: z.array(OfferedMethod),
  payment: z.nullable(PaymentInFlight),
  outcome: z.nullable(WireOutcome),
  /** `null` before any attempt has failed; absent from providers that don't tell. */
  last_payment: z.optional(z.nullable(LastPayment)),
  /** Only for a customer who is logged in, newest first. */
  cards: z.optional(z.array(SavedCard)),
  /** Whether `save` may be asked for. Only for a customer who is logged in. */
  can_save: z.optional(z.boolean()),
});
export type Snapshot = z.infer<typeof Snapshot>;
