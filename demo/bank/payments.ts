import { randomBytes, randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type * as z from 'zod';
import { BankError } from './bank-error.ts';
import { brandOf } from './card-brand.ts';
import { refusalOf } from './card-rules.ts';
import { transaction } from './database.ts';
import { readMoney, writeMoney } from './money.ts';
import { createRefund } from './refunds.ts';
import { createStore } from './store.ts';
import type { Authorisation, Begin, Begun, Captured, Payment, Voided } from './wire.ts';

export type Payments = ReturnType<typeof createPayments>;

/**
 * The bank's rules. Every call is one transaction and may be repeated: the second time answers with
 * what became of the first. No card number and no CVC outlives `begin`.
 */
export function createPayments(db: DatabaseSync, now: () => Date = () => new Date()) {
  const store = createStore(db);

  function begin(reference: string, request: z.infer<typeof Begin>): z.infer<typeof Begun> {
    const money = readMoney(request);
    const lastFour = request.card.number.slice(-4);
    const known = store.payment(reference);
    if (known?.status === 'voided') return { status: 'voided' };
    if (known) {
      if (known.minor !== money.minor || known.currency !== money.currency || known.last_four !== lastFour) {
        throw new BankError(409, `reference: "${reference}" was begun with another amount or card.`);
      }
      return begun(known);
    }
    const made = {
      gateway_reference: `txn_${randomBytes(12).toString('hex')}`,
      brand: brandOf(request.card.number),
    };
    store.begin({
      reference,
      gatewayReference: made.gateway_reference,
      ...money,
      brand: made.brand,
      lastFour,
      refusal: refusalOf(request.card, now()),
    });
    return begun({ ...made, last_four: lastFour });
  }

  /** @returns the answer, and the reference where this very call made a final decision. */
  function authorise(gatewayReference: string): {
    answer: z.infer<typeof Authorisation>;
    decided: string | null;
  } {
    const row = store.transaction(gatewayReference);
    if (!row)
      throw new BankError(404, `No transaction "${gatewayReference}". Use the gateway_reference of begin.`);
    switch (row.status) {
      case 'voided':
        return { answer: { status: 'voided' }, decided: null };
      case 'declined':
        return { answer: { status: 'declined', code: row.refusal }, decided: null };
      case 'approved':
      case 'captured':
        return { answer: { status: 'approved', approval_code: row.approval_code }, decided: null };
      case 'begun': {
        if (row.refusal !== null) {
          store.become(row.reference, 'declined');
          return { answer: { status: 'declined', code: row.refusal }, decided: row.reference };
        }
        const approvalCode = randomInt(1_000_000).toString().padStart(6, '0');
        store.approve(row.reference, approvalCode);
        return { answer: { status: 'approved', approval_code: approvalCode }, decided: row.reference };
      }
    }
  }

  function capture(reference: string): z.infer<typeof Captured> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        return { status: 'refused', code: 'not_found' };
      case 'captured':
        return { status: 'captured' };
      case 'approved':
        store.become(reference, 'captured');
        return { status: 'captured' };
      case 'begun':
        return { status: 'refused', code: 'not_authorised' };
      case 'declined':
      case 'voided':
        return { status: 'refused', code: row.status };
    }
  }

  /** An unknown reference is buried: should its payment still arrive, it is answered with `voided`. */
  function voidPayment(reference: string): z.infer<typeof Voided> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        store.bury(reference);
        return { status: 'voided' };
      case 'begun':
      case 'approved':
        store.become(reference, 'voided');
        return { status: 'voided' };
      case 'voided':
      case 'captured':
        return { status: row.status };
      case 'declined':
        return { status: 'declined', code: row.refusal };
    }
  }

  function inquire(reference: string): z.infer<typeof Payment> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        return { status: 'not_found' };
      case 'begun':
        return { status: 'begun', gateway_reference: row.gateway_reference };
      case 'approved':
      case 'captured': {
        const { status, gateway_reference, approval_code } = row;
        return { status, gateway_reference, approval_code, ...writeMoney(row) };
      }
      case 'declined':
        return { status: 'declined', gateway_reference: row.gateway_reference, code: row.refusal };
      case 'voided':
        return { status: 'voided' };
    }
  }

  const atomic =
    <A extends unknown[], T>(step: (...args: A) => T) =>
    (...args: A): T =>
      transaction(db, () => step(...args));

  return {
    begin: atomic(begin),
    authorise: atomic(authorise),
    capture: atomic(capture),
    void: atomic(voidPayment),
    refund: atomic(createRefund(store)),
    inquire: atomic(inquire),
    store,
  };
}

const begun = (t: {
  gateway_reference: string;
  brand: string;
  last_four: string;
}): z.infer<typeof Begun> => ({
  status: 'begun',
  gateway_reference: t.gateway_reference,
  card: { brand: t.brand, last_four: t.last_four },
});
