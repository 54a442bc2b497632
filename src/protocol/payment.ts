import * as z from 'zod/mini';
import { WireOutcome } from './outcome-schema.ts';
import { Action, PaymentStatus, Snapshot } from './snapshot.ts';

// Types only: these schemas are the provider's, and nothing of them belongs into the frame.
export type * from './payment-bodies.ts';

export const Decline = z.object({
  /** One of `declineCodes`, or a newer one that is shown as `card_declined`. */
  code: z.string(),
  field: z.nullable(z.enum(['number', 'expiry', 'cvc'])),
  /** Whether the same card may be tried again. */
  retryable: z.boolean(),
});
export type Decline = z.infer<typeof Decline>;

/** Answer to creating, reading or abandoning a payment. A decline is an answer, not an HTTP error. */
export const PaymentAnswer = z.object({
  payment_id: z.string(),
  status: PaymentStatus,
  action: z.optional(Action),
  decline: z.optional(Decline),
  outcome: z.optional(WireOutcome),
  session: Snapshot,
});
export type PaymentAnswer = z.infer<typeof PaymentAnswer>;

/** `{"detail", "code"}` with what some codes add; field errors have other keys. */
export const ApiErrorBody = z.object({
  detail: z.optional(z.string()),
  code: z.optional(z.string()),
  payment_id: z.optional(z.string()),
  session: z.optional(Snapshot),
});
export type ApiErrorBody = z.infer<typeof ApiErrorBody>;

/** Answer to `POST /v1/sessions/{id}/login/`. */
export const LoginAnswer = z.object({ customer_token: z.string(), session: Snapshot });
export type LoginAnswer = z.infer<typeof LoginAnswer>;

/** Apple's opaque merchant session, for `completeMerchantValidation`. */
export const MerchantSessionAnswer = z.object({ merchant_session: z.looseObject({}) });
export type MerchantSessionAnswer = z.infer<typeof MerchantSessionAnswer>;
