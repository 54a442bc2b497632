import * as z from 'zod';

/**
 * The bank's own wire, as its integration guide would publish it.
 *
 * `Authorization: Bearer <BANK_KEY>`, JSON, all under `/gateway/v1`:
 *
 * | call                                          | body              | 200                  |
 * |-----------------------------------------------|-------------------|----------------------|
 * | `POST /payments/{reference}/begin`            | {@link Begin}     | {@link Begun}        |
 * | `POST /transactions/{gateway_reference}/authenticate` | {@link Authenticate} | {@link Authenticated} |
 * | `GET /transactions/{gateway_reference}/authentication` |        | {@link ChallengeResult} |
 * | `POST /transactions/{gateway_reference}/authorise` | none         | {@link Authorisation}|
 * | `POST /transactions/{gateway_reference}/token` | none             | {@link Tokenised}    |
 * | `DELETE /tokens/{token}`                      |                   | {@link TokenDeleted} |
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

const Cvc = z.nullable(z.string().regex(/^\d{3,4}$/));

export const CardSource = z.object({
  type: z.literal('card'),
  number: z.string().regex(/^\d{12,19}$/),
  expiry_month: z.string().regex(/^(0[1-9]|1[0-2])$/),
  expiry_year: z.string().regex(/^\d\d$/),
  cvc: Cvc,
  name: z.nullable(z.string()),
});

/** A stored credential, used by the customer himself. */
export const TokenSource = z.object({
  type: z.literal('token'),
  token: z.string().regex(/^tok_\w{1,60}$/),
  scheme_transaction_id: z.nullable(z.string()),
  cvc: Cvc,
});

export const ApplePaySource = z.object({
  type: z.literal('apple_pay'),
  token: z.record(z.string(), z.unknown()),
});

export const RedirectSource = z.object({
  type: z.literal('redirect'),
  scheme: z.string().regex(/^\w{1,40}$/),
  return_url: z.url({ protocol: /^https?$/ }),
});

export const Source = z.discriminatedUnion('type', [CardSource, TokenSource, ApplePaySource, RedirectSource]);

export const Begin = z.object({
  ...Money,
  source: Source,
  /** Stored-credential indicator: the first of a series that the customer agreed to. */
  save: z.boolean(),
});

export const Begun = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('begun'),
    gateway_reference: z.string(),
    card: z.nullable(z.object({ brand: z.string(), last_four: z.string() })),
    three_ds: z.nullable(
      z.object({
        /** `threeDSServerTransID` */
        trans_id: z.uuid(),
        version: z.string(),
        method_url: z.nullable(z.string()),
      }),
    ),
    redirect_url: z.nullable(z.string()),
  }),
  z.object({ status: z.literal('voided') }),
]);

/** The merchant's part of the AReq, by EMV 3DS's own names and rules. */
export const Authenticate = z.object({
  threeDSCompInd: z.enum(['Y', 'N', 'U']),
  notificationURL: z.string().max(256),
  /** `04`: a challenge is mandated. `01`: no preference. */
  threeDSRequestorChallengeInd: z.enum(['01', '04']),
  browserAcceptHeader: z.string().min(1).max(2048),
  browserUserAgent: z.string().min(1).max(2048),
  browserIP: z.nullable(z.string().max(45)),
  browserJavaEnabled: z.boolean(),
  browserJavascriptEnabled: z.literal(true),
  browserLanguage: z.string().min(1).max(8),
  browserColorDepth: z.enum(['1', '4', '8', '15', '16', '24', '32', '48']),
  browserScreenHeight: z.string().regex(/^\d{1,6}$/),
  browserScreenWidth: z.string().regex(/^\d{1,6}$/),
  browserTZ: z.string().regex(/^[+-]?\d{1,4}$/),
});

export const Authenticated = z.discriminatedUnion('trans_status', [
  z.object({ trans_status: z.enum(['Y', 'N', 'U', 'A', 'R', 'I']) }),
  z.object({ trans_status: z.literal('C'), acs_url: z.string(), acs_trans_id: z.uuid() }),
  /** The directory server didn't answer in time. */
  z.object({ trans_status: z.literal('timeout') }),
  z.object({ trans_status: z.literal('voided') }),
]);

/** The issuer's RReq. */
export const ChallengeResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('done'), trans_status: z.enum(['Y', 'N', 'U', 'A', 'R']) }),
  z.object({ status: z.literal('voided') }),
]);

export const Authorisation = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('approved'),
    approval_code: z.string(),
    scheme_transaction_id: z.nullable(z.string()),
  }),
  z.object({ status: z.literal('declined'), code: z.string() }),
  z.object({ status: z.literal('voided') }),
]);

/** A card that is kept: the same card gives the same token. */
export const Tokenised = z.object({
  token: z.string(),
  brand: z.string(),
  last_four: z.string(),
  expiry_month: z.string(),
  expiry_year: z.string(),
});
export const TokenDeleted = z.object({ status: z.literal('deleted') });

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
  /** Soft declines: the issuer wants the customer authenticated by a challenge first. */
  '65',
  '1A',
  /** The customer refused on the scheme's page. */
  'customer_canceled',
] as const;
