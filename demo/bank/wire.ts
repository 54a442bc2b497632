import * as z from 'zod';

/**
 * The bank's own wire, as its integration guide would publish it.
 *
 * `Authorization: Bearer <BANK_KEY>`, JSON, all under `/gateway/v1`:
 *
 * | call                                          | body              | 200                  |
 * |-----------------------------------------------|-------------------|----------------------|
 * | `POST /payments/{reference}/begin`            | {@link Begin}     | {@link Begun}        |
 * | `POST /transactions/{gateway_reference}/authorise` | none         | {@link Authorisation}|
 * | `POST /payments/{reference}/capture`          | none              | {@link Captured}     |
 * | `POST /payments/{reference}/void`             | none              | {@link Voided}       |
 * | `POST /payments/{reference}/refunds/{refund_reference}` | {@link Refund} | {@link Refunded} |
 * | `GET /payments/{reference}`                   |                   | {@link Payment}      |
 *
 * Anything else is `4xx {"error": "…"}`. A reference is the acquirer's customer's own, up to 64 characters.
 *
 * Push: `POST {BANK_NOTIFY_URL}` with {@link Notification}, header
 * `Bank-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>" with BANK_NOTIFICATION_SECRET>`.
 */
const Money = { amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().regex(/^[A-Z]{3}$/) };

export const Reference = z.string().regex(/^[\w-]{1,64}$/);

export const Begin = z.object({
  ...Money,
  card: z.object({
    number: z.string().regex(/^\d{12,19}$/),
    expiry_month: z.string().regex(/^(0[1-9]|1[0-2])$/),
    expiry_year: z.string().regex(/^\d\d$/),
    cvc: z.nullable(z.string().regex(/^\d{3,4}$/)),
    name: z.nullable(z.string()),
  }),
});

export const Begun = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('begun'),
    gateway_reference: z.string(),
    card: z.object({ brand: z.string(), last_four: z.string() }),
  }),
  z.object({ status: z.literal('voided') }),
]);

export const Authorisation = z.discriminatedUnion('status', [
  z.object({ status: z.literal('approved'), approval_code: z.string() }),
  z.object({ status: z.literal('declined'), code: z.string() }),
  z.object({ status: z.literal('voided') }),
]);

export const Captured = z.discriminatedUnion('status', [
  z.object({ status: z.literal('captured') }),
  z.object({ status: z.literal('refused'), code: z.string() }),
]);

export const Voided = z.discriminatedUnion('status', [
  z.object({ status: z.literal('voided') }),
  z.object({ status: z.literal('declined'), code: z.string() }),
  z.object({ status: z.literal('captured') }),
]);

export const Refund = z.object(Money);

export const Refunded = z.discriminatedUnion('status', [
  z.object({ status: z.literal('refunded') }),
  z.object({ status: z.literal('refused'), code: z.string() }),
]);

export const Payment = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not_found') }),
  z.object({ status: z.literal('begun'), gateway_reference: z.string() }),
  z.object({
    status: z.literal('approved'),
    gateway_reference: z.string(),
    approval_code: z.string(),
    ...Money,
  }),
  z.object({ status: z.literal('declined'), gateway_reference: z.string(), code: z.string() }),
  z.object({
    status: z.literal('captured'),
    gateway_reference: z.string(),
    approval_code: z.string(),
    ...Money,
  }),
  z.object({ status: z.literal('voided') }),
]);

export const Notification = z.object({ reference: Reference });

/** The bank's decline codes; whoever integrates maps them to their own. */
export const bankDeclineCodes = [
  'do_not_honour',
  'insufficient_funds',
  'expired_card',
  'cvc_mismatch',
  'invalid_card',
] as const;
