import * as z from 'zod/mini';
import type { Canceled, Outcome, Success } from './outcome.ts';
import { Amount, CurrencyCode, Timestamp } from './primitives.ts';

/** Outcomes as the Checkout API sends them. */
export const WireSuccess = z.object({
  status: z.literal('succeeded'),
  session_id: z.string(),
  order_no: z.string(),
  reference: z.string(),
  method: z.string(),
  amount: Amount,
  currency: CurrencyCode,
  challenge_occurred: z.boolean(),
  commit_by: z.nullable(Timestamp),
});

export const WireCanceled = z.object({
  status: z.literal('canceled'),
  reason: z.enum(['customer', 'declined', 'expired', 'invalidated', 'error']),
  code: z.string(),
  message: z.string(),
  session_id: z.string(),
  retryable: z.boolean(),
});

/** Not a discriminated union: that would be half a kilobyte more for every customer. */
export const WireOutcome = z.union([WireSuccess, WireCanceled]);

export type WireSuccess = z.infer<typeof WireSuccess>;
export type WireCanceled = z.infer<typeof WireCanceled>;
export type WireOutcome = z.infer<typeof WireOutcome>;

/** The API's outcome as the merchant's callback gets it. */
export function outcomeFromWire(wire: WireOutcome, requestId: string | null): Outcome {
  switch (wire.status) {
    case 'succeeded':
      return {
        status: 'succeeded',
        sessionId: wire.session_id,
        orderNo: wire.order_no,
        reference: wire.reference,
        method: wire.method,
        amount: wire.amount,
        currency: wire.currency,
        challengeOccurred: wire.challenge_occurred,
        commitBy: wire.commit_by,
      } satisfies Success;
    case 'canceled':
      return {
        status: 'canceled',
        reason: wire.reason,
        code: wire.code,
        message: wire.message,
        sessionId: wire.session_id,
        retryable: wire.retryable,
        requestId,
      } satisfies Canceled;
  }
}
