import type { Attempt } from '../db/schema.ts';
import type { BankPayment } from './bank-books.ts';
import { paidBy, type SessionBooks } from './check-session.ts';

/** Where the bank's books and ours differ about one session, in words. What is still under way may differ. */
export const checkAtBank = (books: SessionBooks, bank: ReadonlyMap<string, BankPayment>): string[] =>
  books.attempts.flatMap((attempt) => checkAttempt(books, attempt, bank.get(attempt.id) ?? null));

function checkAttempt(books: SessionBooks, attempt: Attempt, payment: BankPayment | null): string[] {
  switch (attempt.status) {
    case 'processing':
    case 'requires_action':
      return [];
    case 'declined':
    case 'canceled':
      return checkClosed(attempt, payment);
    case 'succeeded':
      return checkPaid(books, attempt, payment);
  }
}

function checkClosed(
  { id, status, strayTaken, refusalCode }: Attempt,
  payment: BankPayment | null,
): string[] {
  // It is owed, and told among what is known.
  if (refusalCode !== null) return [];
  if (keptMoney(payment)) return [`${id} is ${status}, and the bank has its money`];
  if (strayTaken === null || payment?.refunded === strayTaken) return [];
  return [`${id}: ${strayTaken} minor units went back by our books, not by the bank’s`];
}

/** Whether money of the customer's is reserved or taken. */
export const keptMoney = (payment: BankPayment | null): boolean =>
  payment?.status === 'approved' || (payment?.status === 'captured' && payment.refunded < payment.amount);

function checkPaid(books: SessionBooks, attempt: Attempt, payment: BankPayment | null): string[] {
  const { id, amount, currency } = attempt;
  if (!payment) {
    return books.session.captureStatus === 'failed'
      ? []
      : [`${id} is paid, and the bank knows nothing of it`];
  }
  const problems: string[] = [];
  const statuses = statusesOf(books);
  if (!statuses.includes(payment.status)) {
    problems.push(`${id} is ${payment.status} at the bank and should be ${statuses.join(' or ')}`);
  }
  if (payment.amount !== amount || payment.currency !== currency) {
    problems.push(`${id} has another amount at the bank`);
  }
  const [least, most] = refundedOf(books, attempt);
  if (payment.refunded < least || payment.refunded > most) {
    const range = least === most ? `${least}` : `${least} to ${most}`;
    problems.push(`${id}: the bank refunded ${payment.refunded} minor units, our books say ${range}`);
  }
  return problems;
}

type Status = BankPayment['status'];

function statusesOf({ session }: SessionBooks): Status[] {
  const { commitState, captureStatus, reversalStatus, funds } = session;
  if (funds === 'taken' || captureStatus === 'done') return ['captured'];
  if (commitState === 'reversed') return reversalStatus === 'done' ? ['voided'] : ['approved', 'voided'];
  if (captureStatus === 'failed') return ['approved', 'declined', 'voided'];
  return captureStatus === 'pending' ? ['approved', 'captured'] : ['approved'];
}

/** How much the bank has given back at least, and at most. */
function refundedOf(books: SessionBooks, { id, amount }: Attempt): [least: bigint, most: bigint] {
  const { session, refunds } = books;
  if (paidBy(books)?.id !== id) return [0n, 0n];
  if (session.commitState === 'reversed') {
    if (session.funds === 'held' && session.captureStatus !== 'done') return [0n, 0n];
    return [session.reversalStatus === 'done' ? amount : 0n, amount];
  }
  const sum = (statuses: readonly string[]) =>
    refunds.reduce((all, refund) => (statuses.includes(refund.status) ? all + refund.amount : all), 0n);
  return [sum(['succeeded']), sum(['succeeded', 'pending'])];
}
