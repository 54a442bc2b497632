import { randomUUID } from 'node:crypto';
import type { CheckoutAnswer, Trace } from '../../../src/protocol/checkout.ts';
import type { ApiErrorBody, PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';

/** What a guest gets: a payment, a snapshot, or a refusal. Tests look at what should be there. */
export type GuestBody = PaymentAnswer & Omit<Snapshot, 'outcome'> & ApiErrorBody;
/** What a merchant gets, in the same way. */
export type MerchantBody = CheckoutAnswer & ApiErrorBody;

export interface Answer<T> {
  status: number;
  headers: Headers;
  /** The parsed body where it is JSON, else an empty object. */
  body: T;
  text: string;
}

export interface Request {
  body?: unknown;
  /** A body that is sent as it is. */
  raw?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

/** Calls of a provider, by a customer's browser and by the demo merchant. */
export interface Client {
  call(method: string, path: string, request?: Request): Promise<Answer<GuestBody>>;
  /** The same with the demo merchant's key. */
  merchant(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<MerchantBody>>;
  /** A new session of 12.00 EUR. @returns its ID. */
  session(changes?: Record<string, unknown>): Promise<string>;
  pay(
    sessionId: string,
    changes?: Record<string, unknown>,
    key?: string,
    headers?: Record<string, string>,
  ): Promise<Answer<GuestBody>>;
  read(sessionId: string, paymentId: string): Promise<GuestBody>;
  /** A step of 3-D Secure: `authenticate`, or `result`. */
  step(sessionId: string, paymentId: string, step?: 'authenticate' | 'result'): Promise<Answer<GuestBody>>;
  cancel(sessionId: string, paymentId: string): Promise<Answer<GuestBody>>;
  trace(sessionId: string): Promise<Trace>;
}

export const CARD = {
  number: '4242424242424242',
  expiry_month: '12',
  expiry_year: '49',
  cvc: '123',
  name: 'Noura Example',
};

export const payment = (changes: Record<string, unknown> = {}) => ({
  method: 'card',
  amount: '12.00',
  currency: 'EUR',
  card: CARD,
  ...changes,
});

/** What a browser says of itself. */
export const BROWSER = {
  java_enabled: false,
  language: 'en-GB-oxendict',
  color_depth: 30,
  screen_height: 1080,
  screen_width: 1920,
  tz: -180,
  window_size: '02',
};

export const withNumber = (number: string) => ({ card: { ...CARD, number } });

const KEY = { Authorization: 'Token sk_sandbox_demo' };

const pathOf = (sessionId: string, paymentId: string) => `/v1/sessions/${sessionId}/payments/${paymentId}/`;

/**
 * @param url of the provider, whenever it is asked for.
 * @param fetcher how requests are sent.
 */
export function clientOf(
  url: () => string,
  fetcher: (url: string, init: RequestInit) => Promise<Response> = fetch,
): Client {
  const send = async <T>(method: string, path: string, request: Request = {}): Promise<Answer<T>> => {
    const body = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const response = await fetcher(url() + path, {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...request.headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const json = response.headers.get('Content-Type')?.startsWith('application/json') && text !== '';
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : {}, text };
  };
  const call: Client['call'] = send;
  const merchant: Client['merchant'] = (method, path, body, headers) =>
    send(method, path, { body, headers: { ...KEY, ...headers } });

  return {
    call,
    merchant,
    async session(changes) {
      const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1001', ...changes };
      const { status, body } = await merchant('POST', '/v1/checkouts/', order);
      if (status !== 201) throw new Error(`create answered ${status}: ${JSON.stringify(body)}`);
      return body.session_id;
    },
    pay: (sessionId, changes, key = randomUUID(), headers = {}) =>
      call('POST', `/v1/sessions/${sessionId}/payments/`, {
        body: payment(changes),
        headers: { 'Idempotency-Key': key, ...headers },
      }),
    read: async (sessionId, paymentId) => (await call('GET', pathOf(sessionId, paymentId))).body,
    step: (sessionId, paymentId, step = 'authenticate') =>
      call('POST', `${pathOf(sessionId, paymentId)}three-ds/`, {
        body: step === 'result' ? { step } : { step, method_completion: 'N', browser: BROWSER },
      }),
    cancel: (sessionId, paymentId) => call('POST', `${pathOf(sessionId, paymentId)}cancel/`),
    trace: async (sessionId) =>
      (await send<Trace>('GET', `/v1/checkouts/${sessionId}/`, { headers: KEY })).body,
  };
}
