import * as z from 'zod/mini';
import { WireOutcome } from './outcome-schema.ts';
import { Amount, CurrencyCode, Origin, Timestamp } from './primitives.ts';

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

export const CardMethod = z.object({ type: z.literal('card'), brands: z.array(z.string()) });
export type CardMethod = z.infer<typeof CardMethod>;

/** An offered method as it travels: the type picks the schema that reads the rest; a type that nobody knows is skipped. */
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

export const Action = z.object({
  type: z.enum(['redirect', 'three_ds_method', 'three_ds_challenge']),
  /** Always a page of the provider's. */
  url: z.string(),
  deadline: Timestamp,
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
});
export type Snapshot = z.infer<typeof Snapshot>;
