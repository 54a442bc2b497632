import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A place in the list: of the row that was listed last. */
export interface Position {
  createdXid: bigint;
  position: bigint;
}

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const PLAIN = 16;

/** Of its own, so that no other use of the same secret meets it. */
const keyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'souk list cursor', 32));

/**
 * The place as text for a URL. Encrypted, because in the clear it would tell how many sessions and
 * transactions the provider has, and tied to the merchant, whose list it is a place of.
 */
export function sealCursor({ createdXid, position }: Position, merchantId: string, secret: string): string {
  const plain = Buffer.alloc(PLAIN);
  plain.writeBigUInt64BE(createdXid, 0);
  plain.writeBigInt64BE(position, 8);
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(merchantId));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** @returns `null` for what this provider has not given to this merchant. */
export function openCursor(text: string, merchantId: string, secret: string): Position | null {
  if (!/^[\w-]{59}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV))
    .setAAD(Buffer.from(merchantId))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
    return { createdXid: plain.readBigUInt64BE(0), position: plain.readBigInt64BE(8) };
  } catch {
    return null;
  }
}
