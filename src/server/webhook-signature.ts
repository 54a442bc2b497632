import { webhookError } from './webhook-error.ts';

/** Standard Webhooks 1.0, "Signature scheme": HMAC-SHA256 over `{id}.{timestamp}.{body}`. */

const PREFIX = 'whsec_';

export interface SignedMessage {
  id: string;
  /** Seconds since 1970, as the header has them. */
  timestamp: string;
  body: Uint8Array;
  /** Space-separated `v1,<base64>`. */
  signatures: string;
}

/** @returns whether one of the secrets made one of the signatures. */
export async function isSigned(message: SignedMessage, secrets: readonly string[]): Promise<boolean> {
  const signatures = message.signatures
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => bytesOf(entry.slice(3)));
  const head = new TextEncoder().encode(`${message.id}.${message.timestamp}.`);
  const signed = new Uint8Array(head.length + message.body.length);
  signed.set(head);
  signed.set(message.body, head.length);
  let matches = false;
  for (const secret of secrets) {
    const key = await keyOf(secret);
    for (const signature of signatures) {
      // WebCrypto compares in constant time. Every one is looked at: which of them fits is not to be timed.
      if (signature !== null)
        matches = (await crypto.subtle.verify('HMAC', key, signature, signed)) || matches;
    }
  }
  return matches;
}

/** @throws {TypeError} without the secret in it. */
function keyOf(secret: string): Promise<CryptoKey> {
  const text = typeof secret === 'string' && secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const bytes = bytesOf(text);
  if (bytes === null || bytes.length === 0) {
    throw new TypeError(
      'A webhook secret is not usable. Use it whole as the provider gave it to you: "whsec_" and base64.',
    );
  }
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** @param tolerance seconds. @throws {WebhookError} */
export function checkTimestamp(timestamp: string, tolerance: number, now: Date): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw webhookError('bad_headers', 'The header webhook-timestamp is no number of seconds since 1970.');
  }
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age > tolerance) {
    throw webhookError('too_old', `The webhook was signed ${age} s ago, ${tolerance} s are allowed.`);
  }
  if (age < -tolerance) {
    throw webhookError(
      'too_new',
      `The webhook was signed ${-age} s in the future, ${tolerance} s are allowed. Check this machine’s clock.`,
    );
  }
}
