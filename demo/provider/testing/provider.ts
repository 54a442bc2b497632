import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { CheckoutAnswer, Trace } from '../../../src/protocol/checkout.ts';
import type { ApiErrorBody, PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { TimeLimits } from '../../../src/protocol/time-limits.ts';
import { createBank } from '../../bank/bank.ts';
import { readConfig } from '../config.ts';
import { httpGateway } from '../gateway/http.ts';
import { createLog } from '../log.ts';
import { createProvider, type Provider } from '../provider.ts';
import { makeDist } from './dist.ts';
import { type Intercepted, intercept } from './intercept.ts';
import { type ApiCheck, apiCheckAt, checkedFetch } from './openapi-check.ts';
import { TEMPLATE } from './postgres.global.ts';

export const BANK_KEY = 'bank_test_key';
export const NOTIFICATION_SECRET = 'bank_test_notifications';

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

/** A provider in this process, on a database of its own, with a real bank behind it. */
export interface TestProvider {
  url: string;
  /** Of its database. */
  databaseUrl: string;
  /** Of the bank, whose books can be seen at its control endpoint. */
  bankUrl: string;
  /** Between the provider and the bank. */
  bank: Intercepted;
  /** Every call is held against the OpenAPI document that the provider serves. */
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
  pay(sessionId: string, changes?: Record<string, unknown>, key?: string): Promise<Answer<GuestBody>>;
  read(sessionId: string, paymentId: string): Promise<GuestBody>;
  /** A step of 3-D Secure: `authenticate`, or `result`. */
  step(sessionId: string, paymentId: string, step?: 'authenticate' | 'result'): Promise<Answer<GuestBody>>;
  cancel(sessionId: string, paymentId: string): Promise<Answer<GuestBody>>;
  trace(sessionId: string): Promise<Trace>;
  /** What `call` and all that is built on it are held against. */
  api(): Promise<ApiCheck>;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Another process of the same provider. */
  second(): Promise<Provider>;
  /** Everything that was logged. */
  logged(): string;
  close(): Promise<void>;
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

const pathOf = (sessionId: string, paymentId: string) => `/v1/sessions/${sessionId}/payments/${paymentId}/`;

export const withNumber = (number: string) => ({ card: { ...CARD, number } });

const QUICK: Partial<TimeLimits> = { firstInquiry: 300, acknowledge: 200, gateway: 5_000, gatewayRetry: 500 };

export async function createTestProvider(
  options: { timeLimits?: Partial<TimeLimits>; environment?: Record<string, string> } = {},
): Promise<TestProvider> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await once(server, `create database ${name} template ${TEMPLATE}`);
  const databaseUrl = server.replace(/\/[^/]*$/, `/${name}`);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });

  const bank = createBank({ file: ':memory:', key: BANK_KEY, control: true });
  const { url: bankUrl } = await bank.listen(0);
  const { distDir, remove } = await makeDist();
  const config = readConfig({
    BANK_URL: bankUrl,
    BANK_KEY,
    BANK_NOTIFICATION_SECRET: NOTIFICATION_SECRET,
    DIST_DIR: distDir,
    TIME_LIMITS: JSON.stringify({ ...QUICK, ...options.timeLimits }),
    ...options.environment,
  });
  const gateway = intercept(httpGateway({ url: bankUrl, key: BANK_KEY, timeout: config.timeLimits.gateway }));
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const make = () => createProvider({ config, databaseUrl, gateway: gateway.gateway, log });
  const providers = [await make()];
  const url = `http://localhost:${await providers[0]?.start(0)}`;
  config.providerUrl = url;

  const api = apiCheckAt(url);
  const fetchChecked = checkedFetch(api);
  const send = async <T>(method: string, path: string, request: Request = {}): Promise<Answer<T>> => {
    const body = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const response = await fetchChecked(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...request.headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const json = response.headers.get('Content-Type')?.startsWith('application/json') && text !== '';
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : {}, text };
  };
  const call: TestProvider['call'] = send;
  const merchant: TestProvider['merchant'] = (method, path, body, headers) =>
    send(method, path, { body, headers: { Authorization: 'Token sk_sandbox_demo', ...headers } });

  return {
    url,
    databaseUrl,
    bankUrl,
    bank: gateway,
    call,
    merchant,
    async session(changes) {
      const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1001', ...changes };
      const { status, body } = await merchant('POST', '/v1/checkouts/', order);
      if (status !== 201) throw new Error(`create answered ${status}: ${JSON.stringify(body)}`);
      return body.session_id;
    },
    pay: (sessionId, changes, key = randomUUID()) =>
      call('POST', `/v1/sessions/${sessionId}/payments/`, {
        body: payment(changes),
        headers: { 'Idempotency-Key': key },
      }),
    read: async (sessionId, paymentId) => (await call('GET', pathOf(sessionId, paymentId))).body,
    step: (sessionId, paymentId, step = 'authenticate') =>
      call('POST', `${pathOf(sessionId, paymentId)}three-ds/`, {
        body: step === 'result' ? { step } : { step, method_completion: 'N', browser: BROWSER },
      }),
    cancel: (sessionId, paymentId) => call('POST', `${pathOf(sessionId, paymentId)}cancel/`),
    trace: async (sessionId) =>
      (
        await send<Trace>('GET', `/v1/checkouts/${sessionId}/`, {
          headers: { Authorization: 'Token sk_sandbox_demo' },
        })
      ).body,
    api,
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async second() {
      const provider = await make();
      providers.push(provider);
      return provider;
    },
    logged: () => lines.join(''),
    async close() {
      await Promise.all(providers.map((provider) => provider.stop()));
      await bank.close();
      await pool.end();
      await remove();
      await once(server, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
