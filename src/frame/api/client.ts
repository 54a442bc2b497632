import { type CardPayment, PaymentAnswer } from '../../protocol/payment.ts';
import { Snapshot } from '../../protocol/snapshot.ts';
import type { Reply } from './reply.ts';
import { request } from './request.ts';

/** The Checkout API as a guest may use it: what the session's ID opens. */
export interface Api {
  snapshot(signal: AbortSignal): Promise<Reply<Snapshot>>;
  /** Tells the provider that somebody looks at the form: `created` becomes `pending`. */
  open(signal: AbortSignal): Promise<Reply<Snapshot>>;
  /** @param key `Idempotency-Key`; the same for every retry of the same payment. */
  pay(key: string, body: CardPayment, signal: AbortSignal): Promise<Reply<PaymentAnswer>>;
  payment(paymentId: string, signal: AbortSignal): Promise<Reply<PaymentAnswer>>;
  /** Abandons the attempt; the answer says what the bank says, which may be that it was paid. */
  cancelPayment(paymentId: string, signal: AbortSignal): Promise<Reply<PaymentAnswer>>;
}

/** @param timeout milliseconds for one request. */
export function createApi(sessionId: string, timeout: number, fetcher: typeof fetch = fetch): Api {
  const base = `/v1/sessions/${encodeURIComponent(sessionId)}/`;
  const payment = (id: string) => `${base}payments/${encodeURIComponent(id)}/`;
  // Called bare: a `fetch` that is called as a method of something else is an illegal invocation.
  const common = { timeout, fetch: (...args: Parameters<typeof fetch>) => fetcher(...args) };
  return {
    snapshot: (signal) => request({ ...common, method: 'GET', path: base, answer: Snapshot, signal }),
    open: (signal) =>
      request({ ...common, method: 'POST', path: `${base}open/`, body: {}, answer: Snapshot, signal }),
    pay: (idempotencyKey, body, signal) =>
      request({
        ...common,
        method: 'POST',
        path: `${base}payments/`,
        body,
        idempotencyKey,
        answer: PaymentAnswer,
        signal,
      }),
    payment: (id, signal) =>
      request({ ...common, method: 'GET', path: payment(id), answer: PaymentAnswer, signal }),
    cancelPayment: (id, signal) =>
      request({
        ...common,
        method: 'POST',
        path: `${payment(id)}cancel/`,
        body: {},
        answer: PaymentAnswer,
        signal,
      }),
  };
}
