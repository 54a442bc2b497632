import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import type { Api } from '../api/client.ts';
import type { Host } from '../host/host.ts';
import { ask, retry, watch } from './ask.ts';
import type { Checkout } from './create-state.ts';
import type { Event } from './event.ts';
import { insist } from './insist.ts';
import { untilAnswered } from './retry.ts';
import type { Acting, Draft, Step } from './step.ts';

/** What arrives after the form is live. */
export interface Wire {
  api: Api;
  host: Host;
}

/** With it the form keeps up with the session. */
export interface LiveWire extends Wire {
  /** Fetches the provider's truth and shows it. @returns whether the provider answered. */
  look(signal?: AbortSignal): Promise<boolean>;
}

export interface Work {
  app: Checkout;
  wire: Promise<Wire>;
  limits: FrameTimeLimits;
  /** Says `online` when the network is back: a window. */
  online: EventTarget;
  /** The step is over; its work ends. */
  signal: AbortSignal;
  send: (event: Event) => void;
}

/** The work of a step, done while it lasts: each ends by an event that leads on. */
export async function work(step: Step, job: Work): Promise<void> {
  const wire = await job.wire.catch(() => null);
  // Without a host the page says that it can't start, and nothing is done.
  if (!wire) return;
  const { api, host } = wire;
  job.signal.throwIfAborted();
  switch (step.name) {
    case 'ready':
    case 'wallet':
      return;
    case 'checking':
      return check(step.draft, api, host, job);
    case 'submitting':
      return ask(() => api.pay(step.draft.key, step.draft.body, job.signal), job);
    case 'confirming':
      return watch(step.paymentId, job);
    case 'acting':
      return step.resumed ? watch(step.paymentId, job) : act(step, job);
    case 'canceling':
      await ask(() => api.cancelPayment(step.paymentId, job.signal), job);
      return watch(step.paymentId, job);
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

/** What the customer has to do comes in chunks of its own; a plain card payment needs none of them. */
async function act(step: Acting, job: Work) {
  const chunk = () =>
    step.action.type === 'redirect' ? import('../popup/job.ts') : import('../three-ds/job.ts');
  return (await insist(chunk, job)).act(step, job);
}

async function inquire(api: Api, job: Work) {
  const reply = await untilAnswered(() => api.snapshot(job.signal), retry(job));
  if (reply.kind === 'answer')
    job.send({ type: 'snapshot', snapshot: reply.value, requestId: reply.requestId });
  else job.send({ type: 'gone', requestId: reply.requestId });
}
