import type { Attempt, Refund, Session } from '../db/schema.ts';
import type { Transaction } from './transactions.ts';

type Paid = Pick<Session, 'commitState' | 'captureStatus' | 'reversalStatus' | 'funds'>;

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
