import { BEFORE_PAYMENT, HANDSHAKE, POPUP_LOOK, REMOTE_CALL } from './loader-time-limits.ts';

/** The frame's part, which is all that it loads. */
export const FRAME_TIME_LIMITS = {
  handshake: HANDSHAKE,
  remoteCall: REMOTE_CALL,
  popupLook: POPUP_LOOK,
  beforePayment: BEFORE_PAYMENT,
  /** Frame: once the host is there, the first look waits so long for rows that are loaded; then they come late. */
  lateRows: 500,
  /** Frame: one request to the API → retried with the same key, then asked about. */
  request: 30_000,
  /** Frame: first wait before a failed request is sent again, doubled each time… */
  retryFirst: 500,
  /** …up to this. */
  retryMost: 8_000,
  /** Frame: pause between two looks at a payment in `processing`. */
  poll: 2_000,
  /** Frame: pause between two looks at a payment in its 3-D Secure method. */
  methodPoll: 400,
  /** Frame: pause between two looks at the session where no event stream is to be had. */
  livePoll: 1_500,
  /** Frame: until the bank's challenge page can also be opened as a page of its own. */
  challengeHelp: 8_000,
  /** Frame: no handle and no word from the popup's page by now → blocked, the top window is offered. */
  popupReport: 2_000,
  /** Frame: from the popup's closing until its payment is given up. */
  popupGrace: 10_000,
  /** Frame: Apple's limit for answering a sheet's event → the sheet has failed. */
  applePayEvent: 30_000,
  /** Frame: `processing` this long after the session's expiry → `outcome_unknown`. */
  outcomeUnknown: 60_000,
  /** Frame: how long before expiry the customer is told (WCAG 2.2.1 asks for at least 20 s). */
  expiryWarning: 60_000,
  /** Frame: by now an on-screen keyboard has come, and may cover what is wrong with the field. */
  keyboard: 500,
  /** Frame: on the payment link, from success until the customer is taken back to the shop. */
  leave: 4_000,
} as const;

/**
 * Every time limit of the product, in milliseconds, each with what happens when it runs out.
 * Tests shorten them: the provider takes the keys of `TIME_LIMITS` (JSON) from its environment and
 * hands the frame's to the page.
 */
export const TIME_LIMITS = {
  ...FRAME_TIME_LIMITS,
  /** Provider: one call to the bank → outcome unknown, the inquiry job takes over. */
  gateway: 10_000,
  /** Provider: how long a payment request goes on trying a bank that refuses connections → `processing`. */
  gatewayRetry: 8_000,
  /** Provider: an attempt without action that is still open → voided until acknowledged. */
  attempt: 60_000,
  /** Frame, told by the provider: no word from the ACS's method page (EMV 3DS 2.1 and 2.2) → `threeDSCompInd` N. */
  threeDsMethod: 10_000,
  /** The same from EMV 3DS 2.3 on. */
  threeDsMethod23: 5_000,
  /** Provider: 3-D Secure challenge, from the CReq (EMV 3DS: 10 minutes) → voided until acknowledged. */
  challenge: 600_000,
  /** Provider: a login token is accepted. */
  loginToken: 300_000,
  /** Provider: between two comments on an event stream, so that nothing on the way takes it for dead. */
  heartbeat: 15_000,
  /** Provider: Apple Pay's merchant session, from Apple. */
  applePay: 10_000,
  /** Provider: redirect → voided until acknowledged. */
  redirect: 900_000,
  /** Provider: first inquiry about an open attempt; then 30 s, 1, 2, 5 … minutes. */
  firstInquiry: 15_000,
  /** Provider: an acknowledgement of void or capture that fails is asked for again after this. */
  acknowledge: 5_000,
  /** Provider: between two looks for jobs whose process has died (no word from it for 10 s) → another does them. */
  jobWatch: 15_000,
  /** Provider: a capture or a giving back that the bank has refused for so long → `failed`. */
  refused: 3_600_000,
  /** Provider: from paid to `commit_by`. */
  commit: 600_000,
  /** Provider: told to end, from `/readyz` saying so until no connection is taken any more. */
  drain: 1,
  /** Provider: told to end, for requests that run; then they are cut short and found by the jobs. */
  shutdown: 30_000,
  /** Provider: one delivery of a webhook, from looking the host up to its answer → tried again. */
  webhook: 10_000,
  /** Provider: wait before a failed delivery is tried again, three times as long after each try… */
  webhookRetryFirst: 5_000,
  /** …up to this. */
  webhookRetryMost: 21_600_000,
  /** Provider: a webhook that is not delivered by now is given up. */
  webhookRetries: 259_200_000,
  /** Provider: the old webhook secret goes on signing beside a new one. */
  webhookSecretOverlap: 86_400_000,
  /** Provider: events are kept. */
  webhookKept: 2_592_000_000,
  /** Provider: an idempotency record is kept. */
  idempotency: 86_400_000,
} as const;

export type FrameTimeLimits = { readonly [K in keyof typeof FRAME_TIME_LIMITS]: number };

export type TimeLimits = { readonly [K in keyof typeof TIME_LIMITS]: number };
