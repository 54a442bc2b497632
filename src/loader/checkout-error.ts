import type { ErrorCode } from '../protocol/error-codes.ts';

interface Details {
  cause?: unknown;
  /** Default `true`. */
  retryable?: boolean;
  /** Default `null`. */
  requestId?: string | null;
}

/** Why a checkout could not start, or why a call on it did not work. */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
  declare readonly code: ErrorCode;
  /** Whether the session can still be paid. */
  declare readonly retryable: boolean;
  /** `X-Request-Id` of the provider's answer, for support; `null` when no request was involved. */
  declare readonly requestId: string | null;

  /** @param message what is wrong and the remedy, in one or two English sentences. */
  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, details);
    this.code = code;
    this.retryable = details.retryable ?? true;
    this.requestId = details.requestId ?? null;
  }
}
