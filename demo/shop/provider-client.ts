import * as z from 'zod/mini';
import type { CheckoutCreate, CheckoutUpdate } from '../../src/protocol/checkout.ts';
import { CheckoutAnswer, LoginTokenAnswer, Trace } from '../../src/protocol/checkout.ts';

/** Server to server: the one place that holds the secret key and speaks to the payment provider. */

/** The shop reads what it needs and no more, so that a provider may grow. */
const Session = z.pick(CheckoutAnswer, {
  session_id: true,
  state: true,
  amount: true,
  currency: true,
  order_no: true,
});
export type Session = z.infer<typeof Session>;

const Link = z.pick(CheckoutAnswer, {
  session_id: true,
  checkout_url: true,
  short_url: true,
  expires_at: true,
});
/** A session that is paid on a page of the provider's. */
export type PaymentLink = z.infer<typeof Link>;

const Payment = z.pick(Trace, {
  session_id: true,
  state: true,
  commit_state: true,
  amount: true,
  currency: true,
  order_no: true,
  paid: true,
});
export type PaymentTrace = z.infer<typeof Payment>;

export type ProviderResult<T> =
  | { ok: true; value: T }
  /** It answered, and said no: `status` is HTTP's, `detail` its reason. */
  | { ok: false; kind: 'refused'; status: number; detail: string }
  /** No usable answer: it may or may not have acted. */
  | { ok: false; kind: 'unreachable'; detail: string };

export interface ProviderClientOptions {
  /** The provider's origin. */
  url: string;
  secretKey: string;
  /** Milliseconds for one call. */
  timeout?: number;
}

export type ProviderClient = ReturnType<typeof createProviderClient>;

export function createProviderClient({ url, secretKey, timeout = 10_000 }: ProviderClientOptions) {
  async function call<T extends z.ZodMiniType>(
    schema: T,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: { json: unknown; idempotencyKey?: string },
  ): Promise<ProviderResult<z.infer<T>>> {
    let status: number;
    let text: string;
    try {
      const answer = await fetch(url + path, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Token ${secretKey}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(body?.idempotencyKey ? { 'idempotency-key': body.idempotencyKey } : {}),
        },
        ...(body ? { body: JSON.stringify(body.json) } : {}),
        // The key goes to the provider's origin and nowhere else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      status = answer.status;
      text = await answer.text();
    } catch (error) {
      return { ok: false, kind: 'unreachable', detail: causeOf(error) };
    }
    const json = parseJson(text);
    if (status >= 400 && status < 500) {
      return { ok: false, kind: 'refused', status, detail: reasonIn(json) ?? `status ${status}` };
    }
    if (status < 200 || status > 299) {
      return { ok: false, kind: 'unreachable', detail: reasonIn(json) ?? `status ${status}` };
    }
    const read = schema.safeParse(json);
    if (read.success) return { ok: true, value: read.data };
    return {
      ok: false,
      kind: 'unreachable',
      detail: `status ${status} with a body that is no ${method} answer`,
    };
  }

  return {
    /** @param idempotencyKey the same key again answers with the same session. */
    createSession: (checkout: CheckoutCreate, idempotencyKey: string) =>
      call(Session, 'POST', '/v1/checkouts/', { json: checkout, idempotencyKey }),
    /** The same, for a customer who gets its payment link. */
    createLink: (checkout: CheckoutCreate, idempotencyKey: string) =>
      call(Link, 'POST', '/v1/checkouts/', { json: checkout, idempotencyKey }),
    updateSession: (id: string, changes: CheckoutUpdate) =>
      call(Session, 'PATCH', `/v1/checkouts/${encodeURIComponent(id)}/`, { json: changes }),
    /** @returns a token that logs the customer in to the session, once, within minutes. */
    loginToken: (customer: string, session: string) =>
      call(LoginTokenAnswer, 'POST', `/v1/customers/${encodeURIComponent(customer)}/login-token/`, {
        json: { session_id: session },
      }),
    trace: (id: string) => call(Payment, 'GET', `/v1/checkouts/${encodeURIComponent(id)}/`),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first sentence in `{"detail"}` or `{"field": ["…"]}`. */
function reasonIn(json: unknown): string | null {
  if (typeof json !== 'object' || json === null) return null;
  const { detail, ...fields } = json as Record<string, unknown>;
  if (typeof detail === 'string') return detail;
  const [field] = Object.entries(fields);
  return field ? `${field[0]}: ${JSON.stringify(field[1])}` : null;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
