import { covers, sameAmount } from './same-money.ts';
import type { SessionState } from './wire-checkout.ts';
import type { Trace } from './wire-trace.ts';

/**
 * What has become of the goods of one session, in the merchant's own database:
 * `none` → `fulfilled` → `revoked`, or `none` → `undeliverable`. Never back.
 */
export type RecordState = 'none' | 'fulfilled' | 'revoked' | 'undeliverable';

/** What the session was made for, out of the merchant's own order; never out of anything a browser said. */
export interface Expected {
  orderNo: string;
  /** Decimal string. */
  amount: string;
  /** ISO 4217 alphabetic code. */
  currency: string;
}

/** `fulfil-first`: deliver, then take the money. `commit-first`: for goods that can't be taken back. */
export type SettleOrder = 'fulfil-first' | 'commit-first';

/** What the paid session and the order differ in. */
export type Difference = 'session_id' | 'order_no' | 'amount' | 'currency';

export type Waiting =
  /** The money is on its way back, or will be when the time to commit is over. */
  | 'reversal'
  /** The bank has not answered to the refund. */
  | 'refund'
  /** The provider has not said yet what is to become of the money. */
  | 'provider';

export type Step =
  | { do: 'fulfil' | 'commit' | 'revoke' }
  /** All that is left. @see refundKey */
  | { do: 'refund'; failed: number }
  | { do: 'wait'; for: Waiting }
  | { do: 'end'; as: Ending };

export type Ending =
  /** The goods are the customer's, the money is the merchant's. */
  | { status: 'fulfilled'; reference: string }
  /** `final`: it never will be. Otherwise the customer may still pay. */
  | { status: 'not_paid'; state: SessionState; final: boolean }
  /** Paid, but not for this: nothing was delivered and nothing committed. A person must look. */
  | { status: 'mismatch'; differences: Difference[]; committed: boolean }
  /** The time to commit was over: the money went back, and the goods were taken back. */
  | { status: 'revoked' }
  /** Nothing was delivered, and the money went back: by itself, or by a refund. */
  | { status: 'refunded'; by: 'reversal' | 'refund' };

export interface Situation {
  sessionId: string;
  trace: Trace;
  record: RecordState;
  expected: Expected;
  order: SettleOrder;
  /** Milliseconds: nothing is delivered with less left to `commit_by`. */
  minTimeLeft: number;
  now: Date;
}

/** The next step. Pure: the same situation, the same step. */
export function decideSettlement(situation: Situation): Step {
  const { trace, record } = situation;
  const { paid } = trace;
  if (trace.state !== 'paid' || paid === null) {
    return end({ status: 'not_paid', state: trace.state, final: isOver(trace) });
  }
  const differences = differencesOf(situation, paid);
  if (differences.length > 0) {
    return end({ status: 'mismatch', differences, committed: trace.commit_state === 'committed' });
  }
  switch (trace.commit_state) {
    case null:
      return { do: 'wait', for: 'provider' };
    case 'awaiting':
      return whileAwaiting(situation);
    case 'committed':
      return whenCommitted(trace, paid.amount, paid.reference, record);
    case 'reversed':
      return whenReversed(record);
  }
}

function whileAwaiting({ trace, record, order, minTimeLeft, now }: Situation): Step {
  switch (record) {
    case 'none':
      if (order === 'commit-first') return { do: 'commit' };
      return timeLeft(trace, now) < minTimeLeft ? { do: 'wait', for: 'reversal' } : { do: 'fulfil' };
    case 'fulfilled':
      // Even when the time seems to be over: whose clock is right, the provider decides.
      return { do: 'commit' };
    case 'undeliverable':
    case 'revoked':
      // Not committed, it goes back by itself. A refund is for committed money only.
      return { do: 'wait', for: 'reversal' };
  }
}

function whenCommitted(trace: Trace, amount: string, reference: string, record: RecordState): Step {
  const refunds = (status: string) => trace.refunds.filter((refund) => refund.status === status);
  const back = refunds('succeeded').map((refund) => refund.amount);
  const coming = refunds('pending').map((refund) => refund.amount);
  switch (record) {
    case 'fulfilled':
      return end({ status: 'fulfilled', reference });
    case 'revoked':
      return end({ status: 'revoked' });
    case 'none':
      // Somebody gave all of it back before anything was delivered.
      if (covers(back, amount)) return end({ status: 'refunded', by: 'refund' });
      return covers([...back, ...coming], amount) ? { do: 'wait', for: 'refund' } : { do: 'fulfil' };
    case 'undeliverable':
      if (covers(back, amount)) return end({ status: 'refunded', by: 'refund' });
      if (covers([...back, ...coming], amount)) return { do: 'wait', for: 'refund' };
      return { do: 'refund', failed: refunds('failed').length };
  }
}

function whenReversed(record: RecordState): Step {
  switch (record) {
    case 'fulfilled':
      return { do: 'revoke' };
    case 'revoked':
      return end({ status: 'revoked' });
    case 'none':
    case 'undeliverable':
      return end({ status: 'refunded', by: 'reversal' });
  }
}

const end = (as: Ending): Step => ({ do: 'end', as });

/** Milliseconds. */
const timeLeft = ({ commit_by }: Trace, now: Date): number =>
  commit_by === null ? Number.POSITIVE_INFINITY : Date.parse(commit_by) - now.getTime();

/** An attempt that runs when a session expires may still pay it (api.md §3). */
function isOver({ state, attempts }: Trace): boolean {
  const running = attempts.some(({ status }) => status === 'processing' || status === 'requires_action');
  return (
    state === 'canceled' || state === 'failed' || state === 'invalidated' || (state === 'expired' && !running)
  );
}

function differencesOf(
  { sessionId, trace, expected }: Situation,
  paid: { amount: string; currency: string },
): Difference[] {
  const differs: Record<Difference, boolean> = {
    session_id: trace.session_id !== sessionId,
    order_no: trace.order_no !== expected.orderNo,
    amount: !sameAmount(paid.amount, expected.amount),
    currency: paid.currency !== expected.currency,
  };
  return (Object.keys(differs) as Difference[]).filter((name) => differs[name]);
}
