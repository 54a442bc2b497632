import * as z from 'zod/mini';
import { WireOutcome } from './outcome-schema.ts';
import { Amount, CurrencyCode } from './primitives.ts';
import { Action, PaymentStatus, Snapshot } from './snapshot.ts';

/** A card as it travels from the frame to the provider, once, and nowhere else. ASCII digits only. */
export const CardInput = z.object({
  /** 12–19 digits, no spaces. */
  number: z.string().check(z.regex(/^\d{12,19}$/)),
  /** `01`–`12`. */
  expiry_month: z.string().check(z.regex(/^(0[1-9]|1[0-2])$/)),
  /** Last two digits of the year. */
  expiry_year: z.string().check(z.regex(/^\d\d$/)),
  /** 3 or 4 digits; some Maestro cards have none. */
  cvc: z.optional(z.string().check(z.regex(/^\d{3,4}$/))),
  /** As printed on the card. */
  name: z.optional(z.string().check(z.trim(), z.maxLength(255))),
});
export type CardInput = z.infer<typeof CardInput>;

const common = {
  /** The amount that the customer saw. Another amount by now answers 409 `amount_changed`. */
  amount: Amount,
  currency: CurrencyCode,
  save: z._default(z.boolean(), false),
};

/** Body of `POST /v1/sessions/{id}/payments/`. */
export const CardPayment = z.object({ method: z.literal('card'), ...common, card: CardInput });
export type CardPayment = z.infer<typeof CardPayment>;

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
