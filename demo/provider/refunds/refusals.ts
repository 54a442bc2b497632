import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount } from '../../../src/protocol/money.ts';
import { refusal } from '../http/api-error.ts';

export const notCommitted = () =>
  refusal(
    409,
    'not_committed',
    'A part can be refunded only when the payment is committed. Commit it first, or refund all of it.',
  );

/** @param left minor units. */
export const tooLarge = (left: bigint, currency: string) =>
  refusal(
    409,
    'refund_too_large',
    left === 0n
      ? 'All of this payment has been refunded, or is about to be.'
      : `No more than ${formatAmount(left, currencyDecimals(currency) ?? 0)} ${currency} is left to refund: what is still pending counts.`,
  );

export const neverTaken = () =>
  refusal(409, 'refund_too_large', 'The bank refused to take this money: there is nothing to give back.');
