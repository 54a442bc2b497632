import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Minor } from './money.ts';
import { Row, type TransactionRow } from './rows.ts';
import type { SourceFacts } from './source.ts';

export interface NewTransaction extends Minor, SourceFacts {
  reference: string;
  gatewayReference: string;
  transId: string | null;
  storedCredential: 'first' | 'subsequent' | null;
}

export type Store = ReturnType<typeof createStore>;

/** Payments and their refunds. */
export function createStore(db: DatabaseSync) {
  const by = (column: string) => db.prepare(`SELECT * FROM payments WHERE ${column} = ?`);
  const byReference = by('reference');
  const byGatewayReference = by('gateway_reference');
  const byTransId = by('trans_id');
  const all = db.prepare('SELECT * FROM payments ORDER BY rowid');
  const insert = db.prepare(
    `INSERT INTO payments (reference, status, gateway_reference, minor, currency, source, source_digest,
       card_fingerprint, brand, last_four, expiry_month, expiry_year, behaviour, refusal, stored_credential,
       trans_id, scheme, return_url)
     VALUES (?, 'begun', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertTombstone = db.prepare(`INSERT INTO payments (reference, status) VALUES (?, 'voided')`);
  const setStatus = db.prepare('UPDATE payments SET status = ?, decline_code = NULL WHERE reference = ?');
  const setDeclined = db.prepare(
    `UPDATE payments SET status = 'declined', decline_code = ? WHERE reference = ?`,
  );
  const setApproved = db.prepare(
    'UPDATE payments SET status = ?, approval_code = ?, scheme_transaction_id = ? WHERE reference = ?',
  );
  const refundByReference = db.prepare('SELECT * FROM refunds WHERE refund_reference = ?');
  const refundedOf = db.prepare(
    'SELECT coalesce(sum(minor), 0) AS refunded FROM refunds WHERE reference = ?',
  );
  const insertRefund = db.prepare(
    'INSERT INTO refunds (refund_reference, reference, minor) VALUES (?, ?, ?)',
  );
  const read = (row: unknown): Row | null => (row === undefined ? null : Row.parse(row));
  const transactionOf = (row: unknown): TransactionRow | null => {
    const found = read(row);
    return found?.gateway_reference == null ? null : found;
  };

  return {
    payment: (reference: string): Row | null => read(byReference.get(reference)),
    transaction: (gatewayReference: string) => transactionOf(byGatewayReference.get(gatewayReference)),
    /** @param transId `threeDSServerTransID` */
    authenticated: (transId: string) => transactionOf(byTransId.get(transId)),
    payments: (): Row[] => all.all().map((row) => Row.parse(row)),
    begin(t: NewTransaction): void {
      const { card } = t;
      insert.run(
        ...[t.reference, t.gatewayReference, t.minor, t.currency, t.source, t.sourceDigest],
        ...[card?.fingerprint ?? null, card?.brand ?? null, card?.lastFour ?? null],
        ...[card?.expiryMonth ?? null, card?.expiryYear ?? null, JSON.stringify(t.behaviour), t.refusal],
        ...[t.storedCredential, t.transId, t.redirect?.scheme ?? null, t.redirect?.returnUrl ?? null],
      );
    },
    bury: (reference: string): void => void insertTombstone.run(reference),
    approve(
      reference: string,
      approved: { status: 'approved' | 'captured'; approvalCode: string; schemeTransactionId: string | null },
    ): void {
      setApproved.run(approved.status, approved.approvalCode, approved.schemeTransactionId, reference);
    },
    decline: (reference: string, code: string): void => void setDeclined.run(code, reference),
    become: (reference: string, status: 'begun' | 'captured' | 'voided'): void =>
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
