import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/** What a sealed value is longer than the plain one, in bytes. */
export const SEAL = NONCE + TAG;

/** A key for one purpose, so that no other use of the same secret meets it. */
export const deriveKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', purpose, KEY));

/**
 * Encrypts a short value for one place: the same value never looks the same, and nobody can change it.
 * @param key 32 bytes.
 * @param place e.g. the ID of the row or merchant that it is for: in another place it can't be read.
 * @returns nonce, tag and ciphertext. Stored values have this form, so it stays.
 */
export function seal(plain: Uint8Array, key: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @returns `null` where key, place or a single bit is another one. */
export function unseal(sealed: Uint8Array, key: Uint8Array, place: string): Buffer | null {
  if (sealed.length < SEAL) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, SEAL));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(SEAL)), decipher.final()]);
  } catch {
    return null;
  }
}
