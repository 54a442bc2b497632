import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** Rows of the bank's database, read through schemas so that a foreign or damaged file is noticed. */

const card = { brand: z.string(), last_four: z.string() };
const Transaction = z.object({
  reference: z.string(),
  gateway_reference: z.string(),
  minor: z.bigint(),
  currency: z.string(),
  ...card,
});

export const Row = z.union([
  z.discriminatedUnion('status', [
    Transaction.extend({ status: z.literal('begun'), refusal: z.nullable(z.string()) }),
    Transaction.extend({ status: z.literal('declined'), refusal: z.string() }),
    Transaction.extend({ status: z.enum(['approved', 'captured']), approval_code: z.string() }),
    Transaction.extend({ status: z.literal('voided') }),
  ]),
  z.object({ status: z.literal('voided'), reference: z.string(), gateway_reference: z.null() }),
]);
export type Row = z.infer<typeof Row>;
export type TransactionRow = Exclude<Row, { gateway_reference: null }>;

export interface NewTransaction {
  reference: string;
  gatewayReference: string;
  minor: bigint;
  currency: string;
  brand: string;
  lastFour: string;
  refusal: string | null;
}

export type Store = ReturnType<typeof createStore>;

export function createStore(db: DatabaseSync) {
  const byReference = db.prepare('SELECT * FROM payments WHERE reference = ?');
  const byGatewayReference = db.prepare('SELECT * FROM payments WHERE gateway_reference = ?');
  const all = db.prepare('SELECT * FROM payments ORDER BY rowid');
  const insert = db.prepare(
    `INSERT INTO payments (reference, status, gateway_reference, minor, currency, brand, last_four, refusal)
     VALUES (?, 'begun', ?, ?, ?, ?, ?, ?)`,
  );
  const insertTombstone = db.prepare(`INSERT INTO payments (reference, status) VALUES (?, 'voided')`);
  const setStatus = db.prepare('UPDATE payments SET status = ? WHERE reference = ?');
  const setApproved = db.prepare(
    `UPDATE payments SET status = 'approved', approval_code = ? WHERE reference = ?`,
  );
  const refundByReference = db.prepare('SELECT * FROM refunds WHERE refund_reference = ?');
  const refundedOf = db.prepare(
    'SELECT coalesce(sum(minor), 0) AS refunded FROM refunds WHERE reference = ?',
  );
  const insertRefund = db.prepare(
    'INSERT INTO refunds (refund_reference, reference, minor) VALUES (?, ?, ?)',
  );
  const read = (row: unknown): Row | null => (row === undefined ? null : Row.parse(row));

  return {
    payment: (reference: string): Row | null => read(byReference.get(reference)),
    transaction(gatewayReference: string): TransactionRow | null {
      const row = read(byGatewayReference.get(gatewayReference));
      return row?.gateway_reference == null ? null : row;
    },
    payments: (): Row[] => all.all().map((row) => Row.parse(row)),
    begin(t: NewTransaction): void {
      insert.run(t.reference, t.gatewayReference, t.minor, t.currency, t.brand, t.lastFour, t.refusal);
    },
    bury: (reference: string): void => void insertTombstone.run(reference),
    approve: (reference: string, approvalCode: string): void => void setApproved.run(approvalCode, reference),
    become: (reference: string, status: 'declined' | 'captured' | 'voided'): void =>
      void setStatus.run(status, reference),
    refund(refundReference: string): { reference: string; minor: bigint } | null {
      const row = refundByReference.get(refundReference);
      return row === undefined ? null : z.object({ reference: z.string(), minor: z.bigint() }).parse(row);
    },
    refunded: (reference: string): bigint =>
      z.object({ refunded: z.bigint() }).parse(refundedOf.get(reference)).refunded,
    addRefund: (refundReference: string, reference: string, minor: bigint): void =>
      void insertRefund.run(refundReference, reference, minor),
  };
}
