import { createHmac } from 'node:crypto';

/**
 * Recognises a source again without keeping it. Keyed, because card numbers are few enough to be tried.
 * @returns hexadecimal HMAC-SHA-256.
 */
export type Digest = (purpose: 'card' | 'token' | 'apple_pay' | 'redirect', text: string) => string;

/** @param key the customer's: his cards are not another's. */
export const createDigest =
  (key: string): Digest =>
  (purpose, text) =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex');
