import { randomBytes } from 'node:crypto';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Without 0/O, 1/I/L and U/V, which people mistake for each other on the phone. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** Every letter equally likely: bytes beyond the last whole multiple of the alphabet are thrown away. */
function random(length: number, alphabet: string): string {
  const limit = 256 - (256 % alphabet.length);
  let result = '';
  while (result.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && result.length < length) result += alphabet[byte % alphabet.length];
    }
  }
  return result;
}

/** 32 letters and digits: 190 random bits. */
export const newSessionId = (): string => random(32, LETTERS_AND_DIGITS);

/** Names an attempt here and at the bank. */
export const newPaymentId = (): string => `pay_${random(24, LETTERS_AND_DIGITS)}`;

/** Names a refund here and at the bank. */
export const newRefundId = (): string => `ref_${random(24, LETTERS_AND_DIGITS)}`;

/** The secret in the addresses of an attempt's pages: 190 random bits. */
export const newNonce = (): string => random(32, LETTERS_AND_DIGITS);

/** Names a saved card. */
export const newCardId = (): string => `card_${random(24, LETTERS_AND_DIGITS)}`;

/** One-time, for a merchant's page: 285 random bits. */
export const newLoginToken = (): string => `login_${random(48, LETTERS_AND_DIGITS)}`;

/** Bearer of a logged-in customer. */
export const newCustomerToken = (): string => `cust_${random(48, LETTERS_AND_DIGITS)}`;

/** Twelve readable characters, 58 random bits: for receipts and phone calls. */
export const newReference = (): string => random(12, READABLE);

/** Names an event, and every delivery of it. */
export const newEventId = (): string => `evt_${random(24, LETTERS_AND_DIGITS)}`;

/** Names a webhook secret; not the secret itself. */
export const newWebhookSecretId = (): string => `whs_${random(24, LETTERS_AND_DIGITS)}`;
