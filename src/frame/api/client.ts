import type * as z from 'zod/mini';
import {
  LoginAnswer,
  MerchantSessionAnswer,
  PaymentAnswer,
  type PaymentBody,
  type ThreeDsStep,
} from '../../protocol/payment.ts';
import { Snapshot } from '../../protocol/snapshot.ts';
import type { Reply } from './reply.ts';
import { type Request, request } from './request.ts';

type Call<T, Args extends unknown[] = []> = (...args: [...Args, signal: AbortSignal]) => Promise<Reply<T>>;

/** The Checkout API: what the session's ID opens, and after {@link Api.login} what is the customer's own. */
export interface Api {
  snapshot: Call<Snapshot>;
  /** Tells the provider that somebody looks at the form: `created` becomes `pending`. */
  open: Call<Snapshot>;
  /** Exchanges a one-time token; from then on every call is the customer's. */
  login: Call<Snapshot, [loginToken: string]>;
  /** More time to pay. */
  extend: Call<Snapshot>;
  /** @param key `Idempotency-Key`; the same for every retry of the same payment. */
  pay: Call<PaymentAnswer, [key: string, body: PaymentBody]>;
  payment: Call<PaymentAnswer, [paymentId: string]>;
  threeDs: Call<PaymentAnswer, [paymentId: string, step: ThreeDsStep]>;
  /** Abandons the attempt; the answer says what the bank says, which may be that it was paid. */
  cancelPayment: Call<PaymentAnswer, [paymentId: string]>;
  deleteCard: Call<Snapshot, [cardId: string]>;
  /** @param domain the top page's host name. */
  merchantSession: Call<MerchantSessionAnswer, [domain: string]>;
  /** Where the provider streams that the session has changed (server-sent events). */
  eventsUrl: string;
}

export interface ApiOptions {
  sessionId: string;
  /** Milliseconds for one request. */
  timeout: number;
  /** The provider takes the customer for logged in no longer: what follows is a guest's. */
  onLogout?: () => void;
  fetch?: typeof fetch;
}

type Wanted<T extends z.ZodMiniType> = Omit<Request<T>, 'path' | 'bearer' | 'timeout' | 'fetch'>;

export function createApi({ sessionId, timeout, onLogout, fetch = globalThis.fetch }: ApiOptions): Api {
  const base = `/v1/sessions/${encodeURIComponent(sessionId)}/`;
  // In memory only; never in a URL or a storage.
  let bearer: string | null = null;

  const call = async <T extends z.ZodMiniType>(
    path: string,
    wanted: Wanted<T>,
  ): Promise<Reply<z.output<T>>> => {
    const sent = bearer;
    const reply = await request({ ...wanted, path: base + path, bearer: sent, timeout, fetch });
    if (sent === null || reply.kind !== 'refused' || reply.code !== 'login_required') return reply;
    if (bearer === sent) {
      bearer = null;
      onLogout?.();
    }
    // It changed nothing, and what a guest may do goes on.
    return call(path, wanted);
  };

  const payment = (id: string, more = '') => `payments/${encodeURIComponent(id)}/${more}`;
  return {
    snapshot: (signal) => call('', { answer: Snapshot, signal }),
    open: (signal) => call('open/', { body: {}, answer: Snapshot, signal }),
    extend: (signal) => call('extend/', { body: {}, answer: Snapshot, signal }),
    async login(login_token, signal) {
      const reply = await call('login/', { body: { login_token }, answer: LoginAnswer, signal });
      if (reply.kind !== 'answer') return reply;
      bearer = reply.value.customer_token;
      return { ...reply, value: reply.value.session };
    },
    pay: (idempotencyKey, body, signal) =>
      call('payments/', { body, idempotencyKey, answer: PaymentAnswer, signal }),
    payment: (id, signal) => call(payment(id), { answer: PaymentAnswer, signal }),
    threeDs: (id, body, signal) => call(payment(id, 'three-ds/'), { body, answer: PaymentAnswer, signal }),
    cancelPayment: (id, signal) => call(payment(id, 'cancel/'), { body: {}, answer: PaymentAnswer, signal }),
    deleteCard: (id, signal) =>
      call(`cards/${encodeURIComponent(id)}/`, { method: 'DELETE', answer: Snapshot, signal }),
    merchantSession: (domain, signal) =>
      call('apple-pay/merchant-session/', { body: { domain }, answer: MerchantSessionAnswer, signal }),
    eventsUrl: `${base}events/`,
  };
}
