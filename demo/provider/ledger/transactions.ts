/**
 * The accounts, per session and currency. The first two are what the bank owes us, the others what we owe.
 * See docs/ledger.md.
 */
export type Account =
  /** The bank keeps it reserved on the customer's account: a promise, no money yet. */
  | 'bank_authorised'
  /** The bank has taken it for us. */
  | 'bank_receivable'
  /** Paid, and not yet earned by a commit. */
  | 'merchant_pending'
  /** The merchant's. */
  | 'merchant_payable'
  /** On its way back to the customer. */
  | 'customer_payable';

/** Each kind of transaction moves one amount from one account to another. */
const TRANSACTIONS = {
  /** Paid, by a hold. */
  authorised: { debit: 'bank_authorised', credit: 'merchant_pending' },
  /** Paid, by a scheme that takes the money at once. */
  sold: { debit: 'bank_receivable', credit: 'merchant_pending' },
  committed: { debit: 'merchant_pending', credit: 'merchant_payable' },
  /** The bank acknowledged the capture of a hold. */
  captured: { debit: 'bank_receivable', credit: 'bank_authorised' },
  /** The bank refused the capture for good: nobody gets it. */
  capture_failed: { debit: 'merchant_payable', credit: 'bank_authorised' },
  /** It will go back, for want of a commit or by the merchant's wish. */
  reversed: { debit: 'merchant_pending', credit: 'customer_payable' },
  /** The bank acknowledged that the hold is gone. */
  voided: { debit: 'customer_payable', credit: 'bank_authorised' },
  /** The bank acknowledged that it gave back what it had taken. */
  returned: { debit: 'customer_payable', credit: 'bank_receivable' },
  refund_requested: { debit: 'merchant_payable', credit: 'customer_payable' },
  /** The bank acknowledged the refund. */
  refunded: { debit: 'customer_payable', credit: 'bank_receivable' },
  /** The bank refused the refund: the merchant has it again. */
  refund_failed: { debit: 'customer_payable', credit: 'merchant_payable' },
  /** Held by the bank when it could pay for nothing any more… */
  stray_held: { debit: 'bank_authorised', credit: 'customer_payable' },
  /** …and let go. */
  stray_released: { debit: 'customer_payable', credit: 'bank_authorised' },
  /** Taken by the bank when it could pay for nothing any more… */
  stray_taken: { debit: 'bank_receivable', credit: 'customer_payable' },
  /** …and given back. */
  stray_returned: { debit: 'customer_payable', credit: 'bank_receivable' },
} as const satisfies Record<string, { debit: Account; credit: Account }>;

export type LedgerKind = keyof typeof TRANSACTIONS;

export interface Transaction {
  kind: LedgerKind;
  /** ID of the attempt or the refund that it is about. */
  about: string;
  /** Minor units, above zero. */
  amount: bigint;
}

export interface Line {
  transactionId: string;
  kind: LedgerKind;
  account: Account;
  debit: bigint;
  credit: bigint;
}

/** The two rows of a transaction. */
export function linesOf({ kind, about, amount }: Transaction): [Line, Line] {
  const { debit, credit } = TRANSACTIONS[kind];
  const common = { transactionId: `${kind}_${about}`, kind };
  return [
    { ...common, account: debit, debit: amount, credit: 0n },
    { ...common, account: credit, debit: 0n, credit: amount },
  ];
}
