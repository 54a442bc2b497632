import { createHash, createHmac } from 'node:crypto';

/**
 * A keyed digest of a request's body, to tell a repeated request from another one with the same key.
 * A card's number enters as its first six and last four digits, Apple's token as a digest and the CVC not
 * at all, so that not even whoever holds the key and the database can find a card by trying.
 */
export const fingerprint = (body: unknown, secret: string): string =>
  createHmac('sha256', secret)
    .update(canonical(withoutSecrets(body)))
    .digest('hex');

function withoutSecrets(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const { cvc: _, card, token, ...rest } = body;
  return {
    ...rest,
    ...(card !== undefined && { card: isRecord(card) ? cut(card) : card }),
    ...(token !== undefined && { token: digest(token) }),
  };
}

function cut({ cvc: _, number, ...card }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...card,
    number: typeof number === 'string' ? `${number.slice(0, 6)}…${number.slice(-4)}` : undefined,
  };
}

const digest = (token: unknown): string => createHash('sha256').update(canonical(token)).digest('hex');

/** JSON with sorted keys: the same body in another order is the same body. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
