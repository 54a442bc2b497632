import type { RemoteError, Result } from '../../protocol/messages.ts';
import type { MerchantSessionAnswer, PaymentAnswer } from '../../protocol/payment.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import type { Api } from '../api/client.ts';
import type { Reply } from '../api/reply.ts';
import { engine } from '../engine.ts';
import type { Host } from '../host/host.ts';
import { ENGLISH } from '../i18n/translation.ts';
import { type Checkout, createState } from '../state/create-state.ts';
import { runJobs } from '../state/run-jobs.ts';
import { initialState } from '../state/see.ts';
import { plainOptions, snapshotWith } from './fixtures.ts';

export const answer = <T>(value: T): Reply<T> => ({ kind: 'answer', value, requestId: 'req' });
export const lost: Reply<never> = { kind: 'unreachable', retryAfter: null };

type Scripted<T> = Reply<T> | Promise<Reply<T>>;

/** What a scripted provider answers, in order; a call that the script doesn't foresee waits for ever. */
export interface Script {
  snapshot?: Scripted<Snapshot>[];
  pay?: Scripted<PaymentAnswer>[];
  payment?: Scripted<PaymentAnswer>[];
  cancelPayment?: Scripted<PaymentAnswer>[];
  threeDs?: Scripted<PaymentAnswer>[];
  login?: Scripted<Snapshot>[];
  extend?: Scripted<Snapshot>[];
  deleteCard?: Scripted<Snapshot>[];
  merchantSession?: Scripted<MerchantSessionAnswer>[];
  beforePayment?: () => Promise<Result<null>>;
}

export interface Call {
  name: string;
  args: unknown[];
}

/** A checkout whose provider and host follow a script; every call to either is noted. */
export function scriptedCheckout(
  script: Script,
  start: Snapshot = snapshotWith(),
  asks = false,
  surroundings: Checkout['surroundings'] = 'embedded',
) {
  const calls: Call[] = [];
  const app: Checkout = createState({
    state: initialState(start),
    engine,
    surroundings,
    options: { ...plainOptions, asksBeforePayment: asks },
    translation: ENGLISH,
    now: () => Date.now(),
  });
  const next =
    <T>(name: string, answers: Scripted<T>[] = []) =>
    (...args: unknown[]): Promise<Reply<T>> => {
      calls.push({ name, args: args.filter((arg) => !(arg instanceof AbortSignal)) });
      const scripted = answers.shift();
      return scripted ? Promise.resolve(scripted) : new Promise(() => {});
    };
  const api: Api = {
    snapshot: next('snapshot', script.snapshot),
    open: next('open', []),
    pay: next('pay', script.pay),
    payment: next('payment', script.payment),
    cancelPayment: next('cancelPayment', script.cancelPayment),
    threeDs: next('threeDs', script.threeDs),
    login: next('login', script.login),
    extend: next('extend', script.extend),
    deleteCard: next('deleteCard', script.deleteCard),
    merchantSession: next('merchantSession', script.merchantSession),
    eventsUrl: '/events/',
  };
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push({ name, args });
    };
  const host: Host = {
    ready: note('ready'),
    resize: note('resize'),
    reveal: note('reveal'),
    change: note('change'),
    dialog: note('dialog'),
    sheet: note('sheet'),
    navigate: note('navigate'),
    outcome: note('outcome'),
    failed: note('failed'),
    beforePayment(details) {
      calls.push({ name: 'beforePayment', args: [details] });
      return script.beforePayment?.() ?? new Promise(() => {});
    },
  };
  const online = new EventTarget();
  const wire = Promise.resolve({ api, host });
  const stop = runJobs({ app, wire, limits: TIME_LIMITS, online });
  app.host.value = host;
  app.api.value = api;
  return {
    app,
    api,
    host,
    wire,
    calls,
    online,
    stop,
    called: (name: string) => calls.filter((call) => call.name === name).map(({ args }) => args),
    step: () => app.state.peek().step,
  };
}

export const failure = (code: RemoteError['code']): Result<never> => ({
  ok: false,
  error: { code, message: 'No.', retryable: true, requestId: null },
});
