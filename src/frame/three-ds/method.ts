import { ask, watch } from '../state/ask.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Work } from '../state/jobs.ts';
import { pause } from '../state/pause.ts';
import type { Acting } from '../state/step.ts';
import { browserData } from './browser-data.ts';
import { hiddenFrame } from './hidden-frame.ts';

/** Lets the bank's method page run, then has the payment authenticated with what the browser says of itself. */
export async function runMethod({ paymentId, action }: Acting, job: Work): Promise<void> {
  const { api } = await job.wire;
  const method_completion = await complete(paymentId, action, job);
  const body = { step: 'authenticate', method_completion, browser: browserData(window) } as const;
  await ask(() => api.threeDs(paymentId, body, job.signal), job);
  await watch(paymentId, job);
}

/**
 * EMV 3DS `threeDSCompInd`: `U` without a method page, `Y` when the bank has reported to the provider in
 * time, else `N`. A page that doesn't load or report never stops a payment.
 */
async function complete(
  paymentId: string,
  { url, method }: Acting['action'],
  job: Work,
): Promise<'Y' | 'N' | 'U'> {
  if (!method || method.status === 'absent') return 'U';
  if (method.status === 'done') return 'Y';
  const { api } = await job.wire;
  const until = performance.now() + method.timeout;
  const remove = hiddenFrame(document, url);
  try {
    for (;;) {
      const left = until - performance.now();
      if (left <= 0) return 'N';
      await pause(Math.min(job.limits.methodPoll, left), job.signal);
      await ask(() => api.payment(paymentId, job.signal), job);
      job.signal.throwIfAborted();
      if (isDone(job.app)) return 'Y';
    }
  } finally {
    remove();
  }
}

function isDone(app: Checkout): boolean {
  const { step } = app.state.peek();
  return step.name === 'acting' && step.action.method?.status === 'done';
}
