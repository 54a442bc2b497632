import type * as z from 'zod';
import type {
  AttemptTrace,
  CheckoutAnswer,
  RefundAnswer,
  RefundTrace,
  Trace,
} from '../../../src/protocol/checkout.ts';
import type { Config } from '../config.ts';
import type { Attempt, Refund, Session } from '../db/schema.ts';
import { linksOf } from '../links/urls.ts';
import type { Refunding } from '../refunds/create.ts';
import { type LoadedSession, succeededAttempt } from '../sessions/load.ts';
import { amountOf, snapshotOf } from '../sessions/snapshot.ts';

/** Answer to create and update. */
export const checkoutAnswer = (config: Config, loaded: LoadedSession): CheckoutAnswer => ({
  session_id: loaded.session.id,
  ...linksOf(config, loaded.session),
  state: loaded.session.state,
  commit_state: loaded.session.commitState,
  amount: amountOf(loaded.session),
  currency: loaded.session.currency,
  order_no: loaded.session.orderNo,
  expires_at: loaded.session.expiresAt.toISOString(),
  commit_by: loaded.session.commitBy?.toISOString() ?? null,
  preload: snapshotOf(config, loaded),
});

/** Everything of a session, for its merchant. */
export function traceOf(loaded: LoadedSession): Trace {
  const { session } = loaded;
  const { customerId: id, customerEmail: email, customerName: name } = session;
  return {
    session_id: session.id,
    version: session.version,
    state: session.state,
    commit_state: session.commitState,
    amount: amountOf(session),
    currency: session.currency,
    order_no: session.orderNo,
    language: session.language,
    customer: (id ?? email ?? name) ? { id, email, name } : null,
    methods: session.methods,
    return_url: session.returnUrl,
    cancel_url: session.cancelUrl,
    webhook_url: session.webhookUrl,
    allowed_origins: session.allowedOrigins,
    line_items: session.lineItems,
    fees: session.fees,
    metadata: session.metadata,
    attempts_mode: session.attemptsMode,
    capture_mode: session.captureMode,
    created_at: session.createdAt.toISOString(),
    expires_at: session.expiresAt.toISOString(),
    ended_at: session.endedAt?.toISOString() ?? null,
    end_code: session.endCode,
    paid: paidOf(loaded),
    commit_by: session.commitBy?.toISOString() ?? null,
    capture: acknowledgementOf(session.captureStatus, session),
    reversal: acknowledgementOf(session.reversalStatus, session),
    refunds: loaded.refunds.map(refundTrace),
    attempts: loaded.attempts.map(attemptTrace),
  };
}

const acknowledgementOf = (status: Session['captureStatus'], { refusalCode }: Session): Trace['capture'] =>
  status && { status, ...(status === 'failed' && refusalCode !== null && { failure_code: refusalCode }) };

/** Answer to a refund. */
export const refundAnswer = ({ loaded, refund }: Refunding): RefundAnswer => ({
  ...traceOf(loaded),
  refund: refund && refundTrace(refund),
});

function paidOf(loaded: LoadedSession): Trace['paid'] {
  const attempt = succeededAttempt(loaded);
  if (!attempt?.finishedAt) return null;
  return {
    payment_id: attempt.id,
    reference: attempt.reference,
    method: attempt.method,
    amount: amountOf(attempt),
    currency: attempt.currency,
    paid_at: attempt.finishedAt.toISOString(),
  };
}

const refundTrace = (refund: Refund): RefundTrace => ({
  refund_id: refund.id,
  amount: amountOf(refund),
  currency: refund.currency,
  status: refund.status,
  failure_code: refund.failureCode,
  created_at: refund.createdAt.toISOString(),
  finished_at: refund.finishedAt?.toISOString() ?? null,
});

const attemptTrace = (attempt: Attempt): z.infer<typeof AttemptTrace> => ({
  payment_id: attempt.id,
  method: attempt.method,
  status: attempt.status,
  amount: amountOf(attempt),
  currency: attempt.currency,
  card:
    attempt.cardBrand && attempt.cardLastFour
      ? { brand: attempt.cardBrand, last_four: attempt.cardLastFour }
      : null,
  decline_code: attempt.declineCode,
  cancel_code: attempt.cancelCode,
  challenge_occurred: attempt.challengeOccurred,
  scheme: attempt.scheme,
  three_ds:
    attempt.threeDsVersion === null
      ? null
      : { version: attempt.threeDsVersion, trans_status: attempt.transStatus },
  gateway_reference: attempt.gatewayRef,
  created_at: attempt.createdAt.toISOString(),
  deadline: attempt.deadline.toISOString(),
  finished_at: attempt.finishedAt?.toISOString() ?? null,
});
