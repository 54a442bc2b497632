import type { ErrorCode } from './error-codes.ts';

/** What `onSuccess` gets: the provider confirmed that this session is paid. */
export interface Success {
  status: 'succeeded';
  /** 32 letters and digits. */
  sessionId: string;
  /** The merchant's order number, as given at creation. */
  orderNo: string;
  /** The payment's reference at the provider; the same in every tab, on the receipt and in the trace. */
  reference: string;
  /** The payment method's type, e.g. `card`. */
  method: string;
  /** Decimal string in the currency's own decimals (ISO 4217), e.g. `"12.00"`. */
  amount: string;
  /** ISO 4217 alphabetic code. */
  currency: string;
  /** Whether the customer went through a 3-D Secure challenge. */
  challengeOccurred: boolean;
  /** Deliver and commit before this moment (RFC 3339, UTC), or the money goes back. `null`: captured at once, no commit needed. */
  commitBy: string | null;
}

/** Why a checkout ended unpaid. */
export type CancelReason = 'customer' | 'declined' | 'expired' | 'invalidated' | 'error';

/** What `onCancel` gets. */
export interface Canceled {
  status: 'canceled';
  reason: CancelReason;
  /** For `declined` the decline code; for `error` an {@link ErrorCode}; else the reason again. A newer provider may send others. */
  code: ErrorCode | CancelReason | (string & {});
  /** One English sentence for the merchant's log. */
  message: string;
  sessionId: string;
  /** Whether this session can still be paid: create another checkout for it. */
  retryable: boolean;
  /** `X-Request-Id` of the provider's answer, for support; `null` when no request was involved. */
  requestId: string | null;
}

/** A checkout's one ending; `status` narrows it. */
export type Outcome = Success | Canceled;
