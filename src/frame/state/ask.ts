import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { Reply, Unreachable } from '../api/reply.ts';
import type { Event } from './event.ts';
import { fieldErrorsOf } from './field-errors.ts';
import type { Work } from './jobs.ts';
import { pause } from './pause.ts';
import { untilAnswered } from './retry.ts';

/** Asks the provider about a payment until it answers, and tells the checkout. */
export async function ask(call: () => Promise<Reply<PaymentAnswer>>, job: Work): Promise<void> {
  job.send(eventOf(await untilAnswered(call, retry(job))));
}

/** Looks at a payment for ever. */
export async function watch(paymentId: string, job: Work): Promise<never> {
  const { api } = await job.wire;
  for (;;) {
    await pause(job.limits.poll, job.signal);
    await ask(() => api.payment(paymentId, job.signal), job);
  }
}

export const retry = ({ limits, online, signal, send }: Work) => ({
  limits,
  online,
  signal,
  onLost: () => send({ type: 'unreachable' }),
});

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
