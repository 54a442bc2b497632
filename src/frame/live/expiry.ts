import { effect, untracked } from '@preact/signals';
import { counted } from '../../i18n/fill.ts';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Step } from '../state/step.ts';

const SECOND = 1000;

interface Watch {
  app: Checkout;
  limits: Pick<TimeLimits, 'expiryWarning' | 'outcomeUnknown' | 'retryFirst'>;
  /** Fetches the provider's truth: only the provider ends a session. */
  refresh: () => Promise<unknown>;
}

/**
 * Warns before the session expires, asks the provider when it has, and gives up on a bank that stays
 * silent long after. Armed anew by every snapshot, since each brings the provider's clock.
 * @returns stops watching.
 */
export function watchExpiry({ app, limits, refresh }: Watch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let warned = false;
  let during: Step['name'] | null = null;
  /** When the step began. */
  let began = 0;

  const left = () => Date.parse(app.state.peek().snapshot.expires_at) - app.providerNow();

  const look = async () => {
    const ms = left();
    const { step } = app.state.peek();
    const { name } = step;
    if (name === 'ended') return;
    const asksBank = name === 'submitting' || name === 'confirming' || name === 'canceling';
    // Who gives an old challenge up waits for the bank from then on.
    const silent = Math.min(-ms, app.providerNow() - began);
    if (asksBank && silent >= limits.outcomeUnknown) return app.dispatch({ type: 'outcome_unknown' });
    const canPay = name === 'ready' || (name === 'acting' && step.resumed);
    app.timeLeft.value = canPay && ms <= limits.expiryWarning ? Math.max(ms, 0) : null;
    if (app.timeLeft.value === null) warned &&= ms <= limits.expiryWarning;
    else if (!warned) {
      warned = true;
      app.announce(warning(app, ms));
    }
    // A running attempt may finish, by its own deadline.
    if (ms <= 0 && !asksBank && name !== 'acting') {
      await refresh();
      return arm(limits.retryFirst);
    }
    arm(ms > limits.expiryWarning ? ms - limits.expiryWarning : untilTheNextSecond(ms));
  };

  const arm = (ms: number) => {
    clearTimeout(timer);
    // A longer delay than 2³¹−1 ms would fire at once.
    timer = setTimeout(look, Math.min(Math.max(ms, 0), 2 ** 31 - 1));
  };

  const dispose = effect(() => {
    const { step } = app.state.value;
    if (step.name !== during) began = app.providerNow();
    during = step.name;
    if (step.name === 'ended') {
      clearTimeout(timer);
      app.timeLeft.value = null;
    } else untracked(() => arm(0));
  });

  return () => {
    dispose();
    clearTimeout(timer);
  };
}

const untilTheNextSecond = (ms: number) => ((ms % SECOND) + SECOND) % SECOND || SECOND;

const warning = (app: Checkout, ms: number) => {
  const texts = moreTextsOf(app);
  const minutes = Math.round(ms / (60 * SECOND));
  return minutes < 1
    ? texts.expiresVerySoon
    : counted(texts.expiresIn, minutes, app.translation.peek().locale.tag);
};
