import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import type { Api } from '../api/client.ts';
import type { Reply, Unreachable } from '../api/reply.ts';
import type { Host } from '../host/host.ts';
import type { Checkout } from './create-state.ts';
import type { Event } from './event.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { pause } from './pause.ts';
import { untilAnswered } from './retry.ts';
import type { Draft, Step } from './step.ts';

/** What arrives after the form is live. */
export interface Wire {
  api: Api;
  host: Host;
}

export interface Work {
  app: Checkout;
  wire: Promise<Wire>;
  limits: TimeLimits;
  /** Says `online` when the network is back: a window. */
  online: EventTarget;
  /** The step is over; its work ends. */
  signal: AbortSignal;
  send: (event: Event) => void;
}

/** The work of a step, done while it lasts: each ends by an event that leads on. */
export async function work(step: Step, job: Work): Promise<void> {
  const { api, host } = await job.wire;
  job.signal.throwIfAborted();
  switch (step.name) {
    case 'ready':
      return;
    case 'checking':
      return check(step.draft, api, host, job);
    case 'submitting':
      return pay(step.draft, api, job);
    case 'confirming':
      return watch(step.paymentId, api, job);
    case 'canceling':
      return abandon(step.paymentId, api, job);
    case 'inquiring':
      return inquire(api, job);
    case 'ended':
      return host.outcome(step.outcome, step.requestId);
  }
}

async function check(draft: Draft, api: Api, host: Host, { app, signal, send }: Work) {
  if (!app.options.peek().asksBeforePayment) return send({ type: 'checked', snapshot: null });
  const verdict = await host.beforePayment(draft.details);
  signal.throwIfAborted();
  if (!verdict.ok) {
    const timeout = verdict.error.code === 'before_payment_timeout';
    return send({ type: 'stopped', code: timeout ? 'before_payment_timeout' : 'before_payment_rejected' });
  }
  const now = await api.snapshot(signal);
  // Without an answer the payment goes on: it names the amount that was seen, so a changed one is refused.
  send({ type: 'checked', snapshot: now.kind === 'answer' ? now.value : null });
}

async function pay(draft: Draft, api: Api, job: Work) {
  tell(await untilAnswered(() => api.pay(draft.key, draft.body, job.signal), retry(job)), job);
}

async function watch(paymentId: string, api: Api, job: Work) {
  for (;;) {
    await pause(job.limits.poll, job.signal);
    tell(await untilAnswered(() => api.payment(paymentId, job.signal), retry(job)), job);
  }
}

async function abandon(paymentId: string, api: Api, job: Work) {
  tell(await untilAnswered(() => api.cancelPayment(paymentId, job.signal), retry(job)), job);
  await watch(paymentId, api, job);
}

async function inquire(api: Api, job: Work) {
  const reply = await untilAnswered(() => api.snapshot(job.signal), retry(job));
  if (reply.kind === 'answer')
    job.send({ type: 'snapshot', snapshot: reply.value, requestId: reply.requestId });
  else job.send({ type: 'gone', requestId: reply.requestId });
}

const retry = ({ limits, online, signal, send }: Work) => ({
  limits,
  online,
  signal,
  onLost: () => send({ type: 'unreachable' }),
});

const tell = (reply: Exclude<Reply<PaymentAnswer>, Unreachable>, { send }: Work) => send(eventOf(reply));

function eventOf(reply: Exclude<Reply<PaymentAnswer>, Unreachable>): Event {
  const { requestId } = reply;
  switch (reply.kind) {
    case 'answer':
      return { type: 'answered', answer: reply.value, requestId };
    case 'field_errors':
      return { type: 'fields_refused', errors: fieldErrorsOf(reply.fields), requestId };
    case 'refused':
      return {
        type: 'refused',
        refusal: {
          status: reply.status,
          code: reply.code,
          paymentId: reply.body.payment_id ?? null,
          snapshot: reply.body.session ?? null,
          requestId,
        },
      };
  }
}
