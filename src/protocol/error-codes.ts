/**
 * What `CheckoutError.code` and a canceled outcome of reason `error` can say. The list only grows.
 */
export const errorCodes = [
  /** An option, or a `data-` attribute, has a value that can't be used. */
  'invalid_option',
  /** Nothing on the page matches the mount target by `DOMContentLoaded`. */
  'mount_target_missing',
  /** The checkout was unmounted or destroyed, before or while it mounted. */
  'unmounted',
  /** The frame may not be shown on this page: its origin is not in `allowed_origins`, or a CSP forbids it. */
  'frame_blocked',
  /** No usable answer came from the provider. */
  'provider_unreachable',
  /** The provider knows no session of this ID. */
  'session_not_found',
  /** `beforePayment` rejected: nothing was sent. */
  'before_payment_rejected',
  /** `beforePayment` did not settle in 30 s: nothing was sent. */
  'before_payment_timeout',
  /** A form field is missing or invalid; the form shows which. */
  'form_invalid',
  /** `submit()` before the form is ready, or after the end. */
  'not_ready',
  /** The bank's answer is still open 60 s after the session expired. */
  'outcome_unknown',
  /** The merchant canceled the session. */
  'canceled_by_merchant',
  /** The frame and the loader can't understand each other. */
  'protocol_mismatch',
  /** The page's URL carries the return of a session that this page didn't start. */
  'foreign_return',
  /** The browser let no window be opened: call `open()` in a click. */
  'popup_blocked',
  /** A fault of ours. */
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Codes of the Checkout API's error bodies (`{"detail", "code"}`). */
export const apiErrorCodes = [
  'not_authenticated',
  'origin_not_allowed',
  'login_required',
  'not_found',
  'method_not_allowed',
  'malformed_json',
  'unsupported_media_type',
  'payload_too_large',
  'idempotency_key_required',
  'idempotency_mismatch',
  'amount_changed',
  'payment_in_progress',
  'already_paid',
  'session_ended',
  'not_paid',
  'not_committed',
  'checkout_reversed',
  'refund_too_large',
  'not_extendable',
  'apple_pay_unavailable',
  'no_webhook_url',
  'rate_limited',
  'internal',
] as const;

export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** Why a bank declined: a small taxonomy that is safe to show (raw codes help card testers). */
export const declineCodes = [
  'card_declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'authentication_failed',
  'card_not_supported',
  'processing_error',
] as const;

export type DeclineCode = (typeof declineCodes)[number];
