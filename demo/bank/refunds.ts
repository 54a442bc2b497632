import type * as z from 'zod';
import { BankError } from './bank-error.ts';
import { readMoney } from './money.ts';
import type { Store } from './store.ts';
import type { Refund, Refunded } from './wire.ts';

/** Refunds of a payment never add up to more than was captured. A refused one may be asked for again. */
export const createRefund =
  (store: Store) =>
  (reference: string, refundReference: string, request: z.infer<typeof Refund>): z.infer<typeof Refunded> => {
    const money = readMoney(request);
    const earlier = store.refund(refundReference);
    if (earlier) {
      if (earlier.reference !== reference || earlier.minor !== money.minor) {
        throw new BankError(409, `refund_reference: "${refundReference}" is another refund's.`);
      }
      return { status: 'refunded' };
    }
    const row = store.payment(reference);
    if (!row) return { status: 'refused', code: 'not_found' };
    if (row.status !== 'captured') return { status: 'refused', code: 'not_captured' };
    if (row.currency !== money.currency) return { status: 'refused', code: 'currency_mismatch' };
    if (store.refunded(reference) + money.minor > row.minor) {
      return { status: 'refused', code: 'exceeds_captured' };
    }
    store.addRefund(refundReference, reference, money.minor);
    return { status: 'refunded' };
  };
