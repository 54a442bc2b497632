import type { Attempt, Refund, Session } from '../db/schema.ts';
import type { Transaction } from './transactions.ts';

type Paid = Pick<Session, 'commitState' | 'captureStatus' | 'reversalStatus' | 'funds'>;
type Tried = Pick<Attempt, 'id' | 'status' | 'strayHeld' | 'strayTaken' | 'strayCurrency' | 'refusalCode'>;

/**
 * The transactions that the ledger must hold for a session, told from the state it is in: what was booked
 * on the way has to come to the same.
 */
export function expectedTransactions(
  session: Paid,
  paidBy: Pick<Attempt, 'id' | 'amount'> | null,
  refunds: readonly Pick<Refund, 'id' | 'amount' | 'status'>[],
): Transaction[] {
  if (!paidBy) return [];
  const { id: about, amount } = paidBy;
  const { funds, captureStatus, commitState, reversalStatus } = session;
  const captured = funds === 'held' && captureStatus === 'done';
  const kinds: (Transaction['kind'] | false)[] = [
    funds === 'taken' ? 'sold' : 'authorised',
    commitState === 'committed' && 'committed',
    captured && 'captured',
    captureStatus === 'failed' && 'capture_failed',
    commitState === 'reversed' && 'reversed',
    reversalStatus === 'done' && (funds === 'taken' || captured ? 'returned' : 'voided'),
  ];
  return [
    ...kinds.flatMap((kind) => (kind === false ? [] : [{ kind, about, amount }])),
    ...refunds.flatMap(transactionsOfRefund),
  ];
}

function transactionsOfRefund({
  id: about,
  amount,
  status,
}: Pick<Refund, 'id' | 'amount' | 'status'>): Transaction[] {
  const requested: Transaction = { kind: 'refund_requested', about, amount };
  switch (status) {
    case 'pending':
      return [requested];
    case 'succeeded':
      return [requested, { kind: 'refunded', about, amount }];
    case 'failed':
      return [requested, { kind: 'refund_failed', about, amount }];
  }
}

/** The same of an attempt's money that came too late to pay for anything, in its own currency. */
export function strayTransactions(attempt: Tried): (Transaction & { currency: string | null })[] {
  const { id: about, status, strayHeld, strayTaken, strayCurrency: currency, refusalCode } = attempt;
  const closed = status !== 'processing' && status !== 'requires_action';
  const transactions: (Transaction | false)[] = [
    strayHeld !== null && { kind: 'stray_held', about, amount: strayHeld },
    strayHeld !== null &&
      (closed || strayTaken !== null) && { kind: 'stray_released', about, amount: strayHeld },
    strayTaken !== null && { kind: 'stray_taken', about, amount: strayTaken },
    strayTaken !== null &&
      closed &&
      refusalCode === null && { kind: 'stray_returned', about, amount: strayTaken },
  ];
  return transactions.flatMap((one) => (one === false ? [] : [{ ...one, currency }]));
}
