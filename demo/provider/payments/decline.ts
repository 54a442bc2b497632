import type { DeclineCode } from '../../../src/protocol/error-codes.ts';
import type { Decline } from '../../../src/protocol/payment.ts';

/** The bank's codes in our words; what is not listed is shown as a plain decline. */
const FROM_BANK: ReadonlyMap<string, DeclineCode> = new Map([
  ['do_not_honour', 'card_declined'],
  ['insufficient_funds', 'insufficient_funds'],
  ['expired_card', 'expired_card'],
  ['cvc_mismatch', 'incorrect_cvc'],
  ['invalid_card', 'card_not_supported'],
  ['authentication_failed', 'authentication_failed'],
  // For good: a soft decline that no challenge lifted.
  ['65', 'authentication_failed'],
  ['1A', 'authentication_failed'],
]);

export const declineCodeOf = (bankCode: string): DeclineCode => FROM_BANK.get(bankCode) ?? 'card_declined';

/** The issuer wants the customer authenticated by a challenge before it says more. */
export const isSoftDecline = (bankCode: string): boolean => bankCode === '65' || bankCode === '1A';

/** No decline at all: the customer turned back on the scheme's page. */
export const isCustomersCancel = (bankCode: string): boolean => bankCode === 'customer_canceled';

/** Which field to mend, and whether the same card may be tried again. */
export function declineOf(code: string): Decline {
  switch (code) {
    case 'incorrect_cvc':
      return { code, field: 'cvc', retryable: true };
    case 'expired_card':
      return { code, field: 'expiry', retryable: false };
    case 'card_not_supported':
      return { code, field: 'number', retryable: false };
    case 'insufficient_funds':
    case 'authentication_failed':
    case 'processing_error':
      return { code, field: null, retryable: true };
    default:
      return { code, field: null, retryable: false };
  }
}
