/** The loader's part of the table below. It stands alone because the loader has no room for the rest. */
export const LOADER_TIME_LIMITS = {
  /** Loader: no `hello` from the frame → `frame_blocked` or `provider_unreachable`. */
  handshake: 15_000,
  /** Loader and frame: a remote function that doesn't answer → `provider_unreachable`. */
  remoteCall: 10_000,
  /** Loader: `beforePayment` that doesn't settle → `before_payment_timeout`, nothing sent. */
  beforePayment: 30_000,
} as const;

/**
 * Every time limit of the product, in milliseconds, each with what happens when it runs out.
 * Tests shorten them: the provider takes the keys of `TIME_LIMITS` (JSON) from its environment and
 * hands the frame's to the page.
 */
export const TIME_LIMITS = {
  ...LOADER_TIME_LIMITS,
  /** Frame: one request to the API → retried with the same key, then asked about. */
  request: 30_000,
  /** Frame: first wait before a failed request is sent again, doubled each time… */
  retryFirst: 500,
  /** …up to this. */
  retryMost: 8_000,
  /** Frame: pause between two looks at a payment in `processing`. */
  poll: 2_000,
  /** Frame: `processing` this long after the session's expiry → `outcome_unknown`. */
  outcomeUnknown: 60_000,
  /** Frame: how long before expiry the customer is told (WCAG 2.2.1 asks for at least 20 s). */
  expiryWarning: 60_000,
  /** Frame: on the payment link, from success until the customer is taken back to the shop. */
  leave: 4_000,
  /** Provider: one call to the bank → outcome unknown, the inquiry job takes over. */
  gateway: 10_000,
  /** Provider: how long a payment request goes on trying a bank that refuses connections → `processing`. */
  gatewayRetry: 8_000,
  /** Provider: an attempt without action that is still open → voided until acknowledged. */
  attempt: 60_000,
  /** Provider: 3-D Secure challenge, from the CReq (EMV 3DS: 10 minutes) → voided until acknowledged. */
  challenge: 600_000,
  /** Provider: redirect → voided until acknowledged. */
  redirect: 900_000,
  /** Provider: first inquiry about an open attempt; then 30 s, 1, 2, 5 … minutes. */
  firstInquiry: 15_000,
  /** Provider: an acknowledgement of void or capture that fails is asked for again after this. */
  acknowledge: 5_000,
  /** Provider: from paid to `commit_by`. */
  commit: 600_000,
  /** Provider: an idempotency record is kept. */
  idempotency: 86_400_000,
} as const;

export type TimeLimits = { readonly [K in keyof typeof TIME_LIMITS]: number };
