import type { Checkout } from '../state/create-state.ts';
import { amountText } from './amount.ts';
import { Phrase } from './phrase.tsx';

/** Stays focusable while it works, so that nobody's focus is lost. */
export function PayButton({ app }: { app: Checkout }) {
  const { step, snapshot } = app.state.value;
  const texts = app.messages.value;
  if (step.name === 'ready') {
    return (
      <button type="submit" class="pay">
        <span>
          <Phrase text={texts.pay} amount={amountText(app, snapshot.amount)} />
        </span>
      </button>
    );
  }
  const doing = {
    checking: texts.paying,
    submitting: texts.paying,
    confirming: texts.confirmingButton,
    inquiring: texts.confirmingButton,
    canceling: texts.canceling,
    ended: '',
  }[step.name];
  return (
    <button type="submit" class="pay" aria-disabled="true">
      <span class="spinner" />
      {doing}
    </button>
  );
}
