import type { HonoRequest } from 'hono';
import type { Merchant } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { refusal } from './api-error.ts';

/** Refuses what a page of another origin sent: the API is for the provider's own pages and for servers. */
export function refuseForeignOrigin(deps: Deps, request: HonoRequest): void {
  const origin = request.header('Origin');
  const foreign = origin !== undefined && origin !== deps.config.providerUrl;
  if (!foreign && request.header('Sec-Fetch-Site') !== 'cross-site') return;
  throw refusal(
    403,
    'origin_not_allowed',
    'This call is not for pages of other origins. Call it from your server, or let the checkout do it.',
  );
}

const SECRET_KEY = /^Token (sk_[\w-]{1,200})$/;

/** The merchant whose secret key came with the request. */
export async function authenticate(deps: Deps, request: HonoRequest): Promise<Merchant> {
  refuseForeignOrigin(deps, request);
  const key = SECRET_KEY.exec(request.header('Authorization') ?? '')?.[1];
  const merchant = key === undefined ? null : await deps.merchantByKey(key);
  if (merchant) return merchant;
  throw refusal(
    401,
    'not_authenticated',
    key
      ? 'This secret key is not valid. Check it, and that it is one of this provider’s.'
      : 'Send your secret key in the header "Authorization: Token sk_…".',
    { headers: { 'WWW-Authenticate': 'Token' } },
  );
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key` header; `null` where none came. */
export function idempotencyKey(request: HonoRequest): string | null {
  const key = request.header('Idempotency-Key');
  if (key === undefined) return null;
  if (KEY.test(key)) return key;
  throw refusal(
    400,
    'idempotency_key_required',
    'Use an Idempotency-Key of 1 to 255 visible ASCII characters, e.g. a UUID.',
  );
}

/** The same where a request without a key could do something twice. */
export function requireIdempotencyKey(request: HonoRequest): string {
  const key = idempotencyKey(request);
  if (key !== null) return key;
  throw refusal(
    400,
    'idempotency_key_required',
    'Send a header "Idempotency-Key" with a new random value, e.g. a UUID, and keep it while you retry.',
  );
}
