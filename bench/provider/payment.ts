import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** The calls of a payment, in their order. */
export const CALLS = ['create', 'read', 'pay', 'commit'] as const;
/** Milliseconds of each call. */
export type Timings = Record<(typeof CALLS)[number], number>;

export interface Client {
  /** One payment, end to end. @throws Error where a call is not answered as it should be. */
  pay(): Promise<Timings>;
  /** Lets go of the connections. They would be closed by the provider just when they are used again. */
  rest(): void;
}

const KEY = { Authorization: 'Token sk_sandbox_demo' };
const ORDER = { amount: '12.00', currency: 'EUR', order_no: 'A-1001', methods: ['card'] };
const CARD = { number: '4242424242424242', expiry_month: '12', expiry_year: '49', cvc: '123' };
const PAYMENT = { method: 'card', amount: '12.00', currency: 'EUR', save: false, card: CARD };

/** A merchant's server and his customers' browsers: as many connections as there are payments at a time. */
export function createClient(port: number): Client {
  const agent = new Agent({ keepAlive: true });

  const call = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const length = text ? { 'Content-Type': 'application/json', 'Content-Length': text.length } : {};
      const sent = request(
        { host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...length } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8');
            if (response.statusCode === 200 || response.statusCode === 201) resolve(JSON.parse(answer));
            else reject(new Error(`${method} answered ${response.statusCode}: ${answer}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });

  return {
    async pay() {
      const started = performance.now();
      const { session_id: id } = await call('POST', '/v1/checkouts/', KEY, ORDER);
      const created = performance.now();
      await call('GET', `/v1/sessions/${id}/`, {});
      const seen = performance.now();
      const path = `/v1/sessions/${id}/payments/`;
      const paid = await call('POST', path, { 'Idempotency-Key': randomUUID() }, PAYMENT);
      if (paid.status !== 'succeeded') throw new Error(`The payment is ${paid.status}.`);
      const done = performance.now();
      const trace = await call('POST', `/v1/checkouts/${id}/commit/`, KEY);
      if (trace.commit_state !== 'committed') throw new Error(`The commit is ${trace.commit_state}.`);
      const end = performance.now();
      return { create: created - started, read: seen - created, pay: done - seen, commit: end - done };
    },
    rest: () => agent.destroy(),
  };
}
