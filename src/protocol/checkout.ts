import * as z from 'zod/mini';
import { isLoopback } from './loopback.ts';
import { Amount, CurrencyCode, Origin, SessionId, Timestamp } from './primitives.ts';
import { Fee, LineItem, SessionState, Snapshot } from './snapshot.ts';

/** The merchant's side of the API: bodies of `/v1/checkouts/`. */

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** `https`, or `http` on loopback (the sandbox). */
export const WebUrl = z.string().check(
  z.maxLength(2000),
  z.refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    if (url.username || url.password) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }, 'Use an absolute https URL without user name or password (http only on loopback).'),
);

const AllowedOrigin = Origin.check(
  z.maxLength(255),
  z.refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    return (
      url.origin === value &&
      (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    );
  }, 'Use an origin: https scheme, host and port, no path, e.g. "https://shop.example" (http only on loopback).'),
);

export const CustomerInput = z.strictObject({
  id: z.optional(text(64)),
  email: z.optional(z.string().check(z.maxLength(128), z.email())),
  name: z.optional(text(128)),
});

const LineItemInput = z.strictObject({
  label: text(200),
  amount: Amount,
  quantity: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
});

const FeeInput = z.strictObject({ label: text(200), amount: Amount });

const Metadata = z
  .record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500)))
  .check(z.refine((value) => Object.keys(value).length <= 50, 'Use at most 50 keys.'));

export const MIN_EXPIRES_IN = 5;
export const MAX_EXPIRES_IN = 30 * 24 * 3600;
const Seconds = z.int().check(z.minimum(MIN_EXPIRES_IN), z.maximum(MAX_EXPIRES_IN));

/** Method types that the reference provider can offer. */
export const offerableMethods = ['card', 'redirect', 'apple_pay'] as const;

const fields = {
  amount: Amount,
  currency: CurrencyCode,
  order_no: text(128),
  methods: z.optional(z.array(z.enum(offerableMethods)).check(z.minLength(1), z.maxLength(50))),
  customer: z.optional(CustomerInput),
  return_url: z.optional(WebUrl),
  cancel_url: z.optional(WebUrl),
  webhook_url: z.optional(WebUrl),
  allowed_origins: z.optional(z.array(AllowedOrigin).check(z.maxLength(20))),
  language: z.optional(
    z
      .string()
      .check(
        z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, e.g. "en" or "ar-KW".'),
        z.maxLength(35),
      ),
  ),
  line_items: z.optional(z.array(LineItemInput).check(z.maxLength(100))),
  fees: z.optional(z.array(FeeInput).check(z.maxLength(20))),
  metadata: z.optional(Metadata),
};

/** Body of `POST /v1/checkouts/`. Unknown keys are refused: a misspelt one would be lost silently. */
export const CheckoutCreate = z.strictObject({
  ...fields,
  expires_in: z.optional(Seconds),
  max_expires_in: z.optional(Seconds),
  attempts: z.optional(z.enum(['multiple', 'single'])),
  capture: z.optional(z.enum(['commit', 'automatic'])),
});
export type CheckoutCreate = z.infer<typeof CheckoutCreate>;

/** Body of `PATCH /v1/checkouts/{id}/`: any of the fields that may change while unpaid. */
export const CheckoutUpdate = z.strictObject({
  ...fields,
  amount: z.optional(fields.amount),
  currency: z.optional(fields.currency),
  order_no: z.optional(fields.order_no),
});
export type CheckoutUpdate = z.infer<typeof CheckoutUpdate>;

export const CommitState = z.enum(['awaiting', 'committed', 'reversed']);

/** Answer to create and update. */
export const CheckoutAnswer = z.object({
  session_id: SessionId,
  checkout_url: z.string(),
  /** The same for messages and QR codes; absent from providers that have none. */
  short_url: z.optional(z.string()),
  state: SessionState,
  commit_state: z.nullable(CommitState),
  amount: Amount,
  currency: CurrencyCode,
  order_no: z.string(),
  expires_at: Timestamp,
  commit_by: z.nullable(Timestamp),
  preload: Snapshot,
});
export type CheckoutAnswer = z.infer<typeof CheckoutAnswer>;

const Acknowledgement = z.object({
  /** `failed`: the bank has refused for an hour, and is not asked any more. */
  status: z.enum(['pending', 'done', 'failed']),
  /** Why the bank refused, in its words; only where it `failed`. */
  failure_code: z.optional(z.string()),
});

/** One refund in a trace. */
export const RefundTrace = z.object({
  refund_id: z.string(),
  amount: Amount,
  currency: CurrencyCode,
  /** `pending` until the bank has answered. */
  status: z.enum(['pending', 'succeeded', 'failed']),
  /** Why the bank refused, in its words. */
  failure_code: z.nullable(z.string()),
  created_at: Timestamp,
  finished_at: z.nullable(Timestamp),
});
export type RefundTrace = z.infer<typeof RefundTrace>;

/** One attempt in a trace. No card data but what is printed on a receipt. */
export const AttemptTrace = z.object({
  payment_id: z.string(),
  method: z.string(),
  status: z.enum(['processing', 'requires_action', 'succeeded', 'declined', 'canceled']),
  amount: Amount,
  currency: CurrencyCode,
  card: z.nullable(z.object({ brand: z.string(), last_four: z.string() })),
  decline_code: z.nullable(z.string()),
  /** Why it was given up and voided: `customer`, `deadline`, `session_ended`, `amount_mismatch` or `bank`. */
  cancel_code: z.nullable(z.string()),
  challenge_occurred: z.boolean(),
  /** The redirect's scheme. */
  scheme: z.nullable(z.string()),
  /** What 3-D Secure came to; `null` where it was not tried. */
  three_ds: z.nullable(
    z.object({
      /** EMV 3DS message version, e.g. `2.2.0`. */
      version: z.string(),
      /** EMV 3DS `transStatus`; `null` while it is open. */
      trans_status: z.nullable(z.string()),
    }),
  ),
  /** The payment's reference at the bank. */
  gateway_reference: z.nullable(z.string()),
  created_at: Timestamp,
  deadline: Timestamp,
  finished_at: z.nullable(Timestamp),
});

/** Answer to `GET /v1/checkouts/{id}/`: everything of a session. */
export const Trace = z.object({
  session_id: SessionId,
  /** The payment link and its short form; events don't bring them. */
  checkout_url: z.optional(z.string()),
  short_url: z.optional(z.string()),
  version: z.int(),
  state: SessionState,
  commit_state: z.nullable(CommitState),
  amount: Amount,
  currency: CurrencyCode,
  order_no: z.string(),
  language: z.nullable(z.string()),
  customer: z.nullable(
    z.object({ id: z.nullable(z.string()), email: z.nullable(z.string()), name: z.nullable(z.string()) }),
  ),
  methods: z.array(z.string()),
  return_url: z.nullable(z.string()),
  cancel_url: z.nullable(z.string()),
  webhook_url: z.nullable(z.string()),
  allowed_origins: z.array(Origin),
  line_items: z.array(LineItem),
  fees: z.array(Fee),
  metadata: z.record(z.string(), z.string()),
  attempts_mode: z.enum(['multiple', 'single']),
  capture_mode: z.enum(['commit', 'automatic']),
  created_at: Timestamp,
  expires_at: Timestamp,
  ended_at: z.nullable(Timestamp),
  /** Why the session ended, e.g. `too_many_attempts`. */
  end_code: z.nullable(z.string()),
  /** What was paid; `null` until then. */
  paid: z.nullable(
    z.object({
      payment_id: z.string(),
      reference: z.string(),
      method: z.string(),
      amount: Amount,
      currency: CurrencyCode,
      paid_at: Timestamp,
    }),
  ),
  commit_by: z.nullable(Timestamp),
  /** Of a committed payment: whether the bank has acknowledged that it took the money. */
  capture: z.nullable(Acknowledgement),
  /** Of a reversed payment: whether the bank has acknowledged that the customer has his money. */
  reversal: z.nullable(Acknowledgement),
  refunds: z.array(RefundTrace),
  attempts: z.array(AttemptTrace),
});
export type Trace = z.infer<typeof Trace>;

/** Body of `POST /v1/checkouts/{id}/refund/`. Without an amount: all that is left. */
export const RefundCreate = z.strictObject({ amount: z.optional(Amount) });
export type RefundCreate = z.infer<typeof RefundCreate>;

/** Answer to a refund: the session's trace with the refund that this call made. */
export const RefundAnswer = z.extend(Trace, {
  /** `null` where the payment was not committed yet and is reversed instead. */
  refund: z.nullable(RefundTrace),
});
export type RefundAnswer = z.infer<typeof RefundAnswer>;
/** Answer to `GET /v1/checkouts/`. */
export const CheckoutList = z.object({
  /** The oldest first. */
  items: z.array(Trace),
  /** Cursor of the next page; `null` where this one reaches the end. */
  next: z.nullable(z.string()),
  /** Cursor behind this page, at the end, too: keep it to ask later for what came since. `null` while there is nothing. */
  resume: z.nullable(z.string()),
});
export type CheckoutList = z.infer<typeof CheckoutList>;

export const MAX_BULK_ITEMS = 1_000;

/** One item of a bulk creation, whatever it is: a bad one is told in its own place. Read as a {@link CheckoutCreate}. */
export const BulkItem = z.unknown();

/** Body of `POST /v1/checkouts/bulk/`. */
export const BulkCreate = z.strictObject({
  items: z.array(BulkItem).check(z.minLength(1), z.maxLength(MAX_BULK_ITEMS)),
});
export type BulkCreate = z.infer<typeof BulkCreate>;

/** Messages by field, nested as the request is; entries of a list go by their index. */
export const ErrorsByField = z.record(z.string(), z.unknown());

/** Answer to `POST /v1/checkouts/bulk/`: what became of each item, in the order given. */
export const BulkAnswer = z.object({
  items: z.array(z.union([CheckoutAnswer, z.object({ errors: ErrorsByField })])),
});
export type BulkAnswer = z.infer<typeof BulkAnswer>;

/** Body of `POST /v1/customers/{id}/login-token/`. */
export const LoginTokenCreate = z.strictObject({ session_id: SessionId });
export const LoginTokenAnswer = z.object({ login_token: z.string(), expires_at: Timestamp });
export type LoginTokenAnswer = z.infer<typeof LoginTokenAnswer>;
