import { ask, watch } from '../state/ask.ts';
import type { Work } from '../state/jobs.ts';
import { pause } from '../state/pause.ts';
import type { Acting } from '../state/step.ts';
import { popupOf } from './popup.ts';
import { atTop } from './urls.ts';

/** The customer is to pay on a scheme's page: in a window of its own, or on the payment link in the same. */
export async function act({ paymentId, action }: Acting, job: Work): Promise<void> {
  const { host } = await job.wire;
  if (job.app.surroundings === 'standalone') host.navigate(atTop(action.url));
  else void leadPopup(paymentId, job).catch(ignoreEnd(job));
  await watch(paymentId, job);
}

/** What a window's handle says is a hint; what it means the provider says. */
async function leadPopup(paymentId: string, job: Work): Promise<void> {
  const { app, limits, signal, send } = job;
  const { api } = await job.wire;
  const askNow = () => ask(() => api.payment(paymentId, signal), job);
  let since = performance.now();
  for (;;) {
    await pause(limits.popupLook, signal);
    const window = popupOf(app).look();
    if (window === 'closed') {
      await askNow();
      signal.throwIfAborted();
      send({ type: 'popup_stalled', why: 'closed' });
      await reopened(job);
      if (popupOf(app).look() === 'closed') return send({ type: 'give_up' });
    } else if (window === 'open' || !isUnseen(job)) {
      // Counted from here, should the customer open it once more.
      since = performance.now();
    } else if (performance.now() - since >= limits.popupReport) {
      await askNow();
      signal.throwIfAborted();
      if (isUnseen(job)) send({ type: 'popup_stalled', why: 'blocked' });
    }
  }
}

/** Waits for the grace to pass, or for the customer to open the window again. */
async function reopened({ app, limits, signal }: Work): Promise<void> {
  const until = performance.now() + limits.popupGrace;
  while (performance.now() < until && popupOf(app).look() === 'closed') await pause(limits.popupLook, signal);
}

/** Nothing was heard of the window, and the customer wasn't told so yet. */
function isUnseen({ app }: Work): boolean {
  const { step } = app.state.peek();
  return step.name === 'acting' && step.action.popup !== 'opened' && step.stalled === null;
}

const ignoreEnd =
  ({ signal }: Work) =>
  (error: unknown) => {
    if (!signal.aborted) reportError(error);
  };
