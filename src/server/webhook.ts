import { isObject } from './answer.ts';
import { readTrace } from './read-answer.ts';
import { webhookError } from './webhook-error.ts';
import { checkTimestamp, isSigned } from './webhook-signature.ts';
import type { WebhookPayload } from './wire-events.ts';

/** A webhook that can be believed to come from the provider. */
export interface WebhookEvent extends WebhookPayload {
  /** The same in every delivery of this event. */
  id: string;
}

export type WebhookHeaders =
  | Pick<Headers, 'get'>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** Seconds between signing and now, either way; 300 where left out. */
  tolerance?: number;
  /** Instead of the clock. */
  now?: Date;
}

/**
 * Checks a webhook's signature and age (Standard Webhooks 1.0) and reads it.
 *
 * ```ts
 * const event = await verifyWebhook(await request.text(), request.headers, process.env.SOUK_WEBHOOK_SECRET);
 * ```
 *
 * Events come at least once and in any order: take one as a hint to call `settle(event.data.session_id, …)`.
 *
 * @param body as it came: signed is every byte, so a body that was parsed and printed again fails.
 * @param headers of the request; Node's `request.headers` will do.
 * @param secrets `whsec_…`; while one replaces another, both.
 * @throws {WebhookError} a rejection: don't believe it, answer 400.
 * @throws {TypeError} a rejection: `body` or `secrets` is not usable; the merchant's own mistake.
 */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { tolerance = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const bytes = bytesOf(body);
  const keys = typeof secrets === 'string' ? [secrets] : secrets;
  if (!Array.isArray(keys) || keys.length === 0) {
    throw new TypeError('`secrets` is missing. Use the webhook secret, or a list of those that are live.');
  }
  const [id, timestamp, signatures] = NAMES.map((name) => headerOf(headers, name));
  if (!id || !timestamp || !signatures) {
    throw webhookError('bad_headers', `A webhook has the headers ${NAMES.join(', ')}; not all are there.`);
  }
  checkTimestamp(timestamp, tolerance, now);
  if (!(await isSigned({ id, timestamp, body: bytes, signatures }, keys))) {
    throw webhookError(
      'no_match',
      'No signature fits. Check that the secret is the live one, and that the body is taken before anything parses it.',
    );
  }
  return { ...payloadOf(bytes), id };
}

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

function bytesOf(body: string | Uint8Array): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('`body` is not usable. Use the raw body, text or bytes, before anything parses it.');
}

function headerOf(headers: WebhookHeaders, name: string): string | null {
  if (typeof headers.get === 'function') return headers.get(name);
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : (found?.[0] ?? null);
}

function payloadOf(bytes: Uint8Array): WebhookPayload {
  const payload = parse(bytes);
  const data = isObject(payload) ? readTrace(payload.data) : null;
  if (
    isObject(payload) &&
    data &&
    typeof payload.type === 'string' &&
    typeof payload.timestamp === 'string'
  ) {
    return { type: payload.type, timestamp: payload.timestamp, data };
  }
  throw webhookError('bad_body', 'The body is signed well but no event of the Checkout API.');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
