import { luhn } from '../../../src/protocol/luhn.ts';

/** Whatever is called so is left out of the log, at any depth. */
const SECRETS = new Set(
  [
    'authorization',
    'browser',
    'card',
    'cookie',
    'customer_token',
    'cvc',
    'key',
    'login_token',
    'nonce',
    'number',
    'pan',
    'password',
    'secret',
    'signature',
    'source',
    'token',
  ].flatMap((name) => [name, name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]),
);

const DEPTH = 5;

/** First six characters: enough to find a session's lines, too few to open it. */
export const shorten = (sessionId: string): string => `${sessionId.slice(0, 6)}…`;

const SESSION_ID = /(?<![A-Za-z0-9_])[A-Za-z0-9]{32}(?![A-Za-z0-9])/g;
const KEY = /\b(sk|cust|login|whsec)_[\w+/=-]+/g;
/**
 * As card numbers are written: in one, or as on the card. What doesn't pass Luhn's check is something else, and so
 * is a part of a UUID: the last of its five is all digits in one of 280.
 */
const UUID_OR_NUMBER =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|(?<!\d)(?:\d{12,19}|\d{4}([ -])(?:\d{4}\1\d{4}\1\d{1,7}|\d{6}\1\d{4,5}))(?!\d)/g;

/** A text as it may be logged: session IDs and nonces shortened, keys, tokens and card numbers gone. */
export const scrubText = (text: string): string =>
  text
    .replace(SESSION_ID, shorten)
    .replace(KEY, '$1_…')
    .replace(UUID_OR_NUMBER, (found) => (found.length < 36 && luhn(found.replace(/\D/g, '')) ? '…' : found));

/** A line's fields as they may be logged. Errors are described elsewhere. */
export const scrubFields = (fields: object): Record<string, unknown> => scrubObject(fields, DEPTH);

function scrub(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((entry) => scrub(entry, depth - 1));
  return scrubObject(value, depth - 1);
}

const scrubObject = (fields: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !SECRETS.has(name))
      .map(([name, value]) => [name, scrub(value, depth)]),
  );
