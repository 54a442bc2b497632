import type { PaymentDetails, Result } from '../protocol/messages.ts';
import { CheckoutError } from './checkout-error.ts';
import type { ChangeableOptions } from './public.ts';
import { DONE, refusal } from './result.ts';
import { within } from './within.ts';

/** Asks the merchant. Never rejects. */
export type Gate = (payment: PaymentDetails) => Promise<Result<null>>;

/** @param limit milliseconds that the merchant's function has. */
export function createGate(beforePayment: () => ChangeableOptions['beforePayment'], limit: number): Gate {
  return async (payment) => {
    const ask = beforePayment();
    if (!ask) return DONE;
    const late = new CheckoutError('before_payment_timeout', 'beforePayment took too long.');
    try {
      await within((async () => ask(payment))(), limit, late);
      return DONE;
    } catch (reason) {
      if (reason === late) return refusal(late.code, late.message);
      return refusal(
        'before_payment_rejected',
        `beforePayment: ${(reason as Error | null)?.message ?? reason}`,
      );
    }
  };
}
