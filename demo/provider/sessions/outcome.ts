import type { WireCanceled, WireOutcome } from '../../../src/protocol/outcome-schema.ts';
import type { Session } from '../db/schema.ts';
import { attemptInFlight, type LoadedSession, succeededAttempt } from './load.ts';
import { amountOf } from './snapshot.ts';

/**
 * How a session ended; `null` while it is open. An expired one is open as long as an attempt is in
 * flight: that attempt may still be paid, and `paid` beats `expired`.
 */
export function outcomeOf(loaded: LoadedSession): WireOutcome | null {
  const { session } = loaded;
  if (attemptInFlight(loaded)) return null;
  switch (session.state) {
    case 'created':
    case 'pending':
    case 'attempted':
      return null;
    case 'paid':
      return success(loaded);
    case 'expired':
      return ended(session, 'expired', 'expired', 'The session expired before it was paid.');
    case 'invalidated':
      return ended(session, 'invalidated', 'invalidated', 'The session was ended by an invalid update.');
    case 'canceled':
      return ended(session, 'error', 'canceled_by_merchant', 'The merchant canceled the session.');
    case 'failed':
      return ended(
        session,
        'declined',
        session.endCode ?? 'card_declined',
        session.endCode === 'too_many_attempts'
          ? 'The session ended after too many declined payments.'
          : 'The payment was declined, and the session allows no other try.',
      );
  }
}

function success(loaded: LoadedSession): WireOutcome | null {
  const attempt = succeededAttempt(loaded);
  if (!attempt) return null;
  const { session } = loaded;
  return {
    status: 'succeeded',
    session_id: session.id,
    order_no: session.orderNo,
    reference: attempt.reference,
    method: attempt.method,
    amount: amountOf(attempt),
    currency: attempt.currency,
    challenge_occurred: attempt.challengeOccurred,
    commit_by: session.commitBy?.toISOString() ?? null,
  };
}

const ended = (
  session: Session,
  reason: WireCanceled['reason'],
  code: string,
  message: string,
): WireCanceled => ({ status: 'canceled', reason, code, message, session_id: session.id, retryable: false });
