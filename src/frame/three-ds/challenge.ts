import type { DialogSpec } from '../../protocol/messages.ts';
import { dress } from '../host/dress.ts';
import { methodTextsOf } from '../i18n/method-texts-of.ts';
import { ask } from '../state/ask.ts';
import type { Work } from '../state/jobs.ts';
import { pause } from '../state/pause.ts';
import type { Acting } from '../state/step.ts';
import { dialogSpec } from './dialog-spec.ts';
import { WINDOW_SIZES, windowSize } from './window-size.ts';

const SECOND = 1000;
/** Of so many looks, one asks the bank: should its word to the provider be lost, the result is found all the same. */
const LOOKS_PER_RESULT = 4;

/** By then the provider has told of the deadline that the challenge has since its page was asked for. */
const LOOKS_UNTIL_BEGUN = 1.5;

/** Shows the bank's page until the provider says how it ended; the page itself is never heard. */
export async function runChallenge(step: Acting, job: Work): Promise<void> {
  void showDialog(job).catch((error: unknown) => {
    if (!job.signal.aborted) reportError(error);
  });
  const { api } = await job.wire;
  const { paymentId } = step;
  for (let look = 1; ; look++) {
    await pause(job.limits.poll, job.signal);
    await ask(
      () =>
        look % LOOKS_PER_RESULT === 0
          ? api.threeDs(paymentId, { step: 'result' }, job.signal)
          : api.payment(paymentId, job.signal),
      job,
    );
  }
}

/** The dialog as long as the step lasts, with its countdown by the provider's clock. */
async function showDialog({ app, wire, limits, signal }: Work): Promise<void> {
  const { host } = await wire;
  const size = WINDOW_SIZES[windowSize(window)];
  let shown: DialogSpec | null = null;
  let since = performance.now();
  try {
    for (;;) {
      const { step } = app.state.peek();
      if (step.name !== 'acting') return;
      const { action } = step;
      // A step-up is another page of the bank's.
      if (shown?.url !== action.url) since = performance.now();
      const spec = dialogSpec({
        action,
        texts: methodTextsOf(app),
        dress: dress(window),
        size,
        left: Date.parse(action.deadline) - app.providerNow(),
        counts: performance.now() - since >= limits.poll * LOOKS_UNTIL_BEGUN,
        helps: performance.now() - since >= limits.challengeHelp,
      });
      if (JSON.stringify(spec) !== JSON.stringify(shown)) host.dialog(spec);
      shown = spec;
      await pause(SECOND, signal);
    }
  } finally {
    host.dialog(null);
  }
}
