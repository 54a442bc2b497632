import type { Attempt, LedgerEntry, Refund, Session } from '../db/schema.ts';
import { refundable } from '../refunds/balance.ts';
import { expectedTransactions, strayTransactions } from './expected.ts';
import { linesOf } from './transactions.ts';

/** All that is written down about one session. */
export interface SessionBooks {
  session: Session;
  attempts: Attempt[];
  refunds: Refund[];
  entries: LedgerEntry[];
  /** The database's clock. */
  now: Date;
}

/** A reversal this long after `commit_by` is not late, it is lost: milliseconds. */
const OVERDUE = 15 * 60_000;

/** What in our own books does not fit together, in words; nothing when all does. */
export function checkSession(books: SessionBooks): string[] {
  return [...checkPayment(books), ...checkRefunds(books), ...checkLedger(books)];
}

export const paidBy = ({ attempts }: SessionBooks): Attempt | null =>
  attempts.find(({ status }) => status === 'succeeded') ?? null;

function checkPayment({ session, attempts, now }: SessionBooks): string[] {
  const problems: string[] = [];
  const succeeded = attempts.filter(({ status }) => status === 'succeeded');
  const wanted = session.state === 'paid' ? 1 : 0;
  if (succeeded.length !== wanted) {
    problems.push(`is ${session.state} with ${succeeded.length} payments that succeeded`);
  }
  for (const { id, amount, currency } of succeeded) {
    if (amount !== session.amount || currency !== session.currency) {
      problems.push(`${id} paid another amount than the session's`);
    }
  }
  const { commitState, commitBy } = session;
  if (commitState === 'awaiting' && (!commitBy || now.getTime() - commitBy.getTime() > OVERDUE)) {
    problems.push('awaits a commit although its time ran out long ago: the reversal did not run');
  }
  return problems;
}

function checkRefunds(books: SessionBooks): string[] {
  const { session, refunds } = books;
  if (refunds.length === 0) return [];
  const problems: string[] = [];
  if (session.commitState !== 'committed') problems.push('has refunds and is not committed');
  if (refundable(session.amount, refunds) < 0n) problems.push('has refunds above what was paid');
  for (const { id, attemptId, currency } of refunds) {
    if (attemptId !== paidBy(books)?.id) problems.push(`${id} refunds a payment that did not succeed`);
    if (currency !== session.currency) problems.push(`${id} is in another currency`);
  }
  return problems;
}

/** The ledger must hold what the session's state tells, line by line, and nothing else. */
function checkLedger(books: SessionBooks): string[] {
  const { session, attempts, refunds, entries } = books;
  const { currency } = session;
  const expected = expectedTransactions(session, paidBy(books), refunds).map((one) => ({ ...one, currency }));
  const stray = attempts.flatMap(strayTransactions);
  const wanted = new Set(
    [...expected, ...stray].flatMap((transaction) =>
      linesOf(transaction).map((line) => describe({ ...line, currency: transaction.currency ?? currency })),
    ),
  );
  const found = new Set(entries.map(describe));
  return [
    ...[...wanted].filter((line) => !found.has(line)).map((line) => `the ledger lacks ${line}`),
    ...[...found].filter((line) => !wanted.has(line)).map((line) => `the ledger should not have ${line}`),
  ];
}

type Described = Pick<LedgerEntry, 'transactionId' | 'account' | 'debit' | 'credit' | 'currency'>;

const describe = ({ transactionId, account, debit, credit, currency }: Described): string =>
  `${transactionId}: ${account}, debit ${debit}, credit ${credit} ${currency}`;
