import { deriveKey, SEAL, seal, unseal } from '../sealed/seal.ts';
import type { Place } from './order.ts';

/** Which list, and whose: a cursor is good for no other. */
export interface ListOf {
  list: 'checkouts' | 'events';
  merchantId: string;
}

/** What to tell whoever sends something else. */
export const CURSOR_REMEDY =
  'Use a "next" or "resume" as this list gave it to you, or leave it out to start from the beginning.';

const PLAIN = 16;
const LENGTH = Math.ceil(((SEAL + PLAIN) * 4) / 3);

const keyOf = (secret: string): Uint8Array => deriveKey(secret, 'souk list cursor');
const nameOf = ({ list, merchantId }: ListOf): string => `${list} of ${merchantId}`;

/**
 * The place of the row that was listed last, as text for a URL. Sealed, because in the clear it would
 * tell how many sessions and transactions the provider has.
 */
export function sealCursor({ createdXid, position }: Place, of: ListOf, secret: string): string {
  const plain = Buffer.alloc(PLAIN);
  plain.writeBigUInt64BE(createdXid, 0);
  plain.writeBigInt64BE(position, 8);
  return seal(plain, keyOf(secret), nameOf(of)).toString('base64url');
}

/** @returns `null` for what this provider has not given to this merchant with this list. */
export function openCursor(text: string, of: ListOf, secret: string): Place | null {
  if (text.length !== LENGTH || !/^[\w-]*$/.test(text)) return null;
  const plain = unseal(Buffer.from(text, 'base64url'), keyOf(secret), nameOf(of));
  return plain && { createdXid: plain.readBigUInt64BE(0), position: plain.readBigInt64BE(8) };
}
