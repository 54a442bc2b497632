import type { Checkout } from '../state/create-state.ts';
import { amountText } from './amount.ts';
import { isUsable } from './is-usable.ts';
import { Phrase } from './phrase.tsx';

/**
 * Stays focusable while it works, so that nobody's focus is lost.
 * @param waits the open form is still on its way.
 */
export function PayButton({ app, waits }: { app: Checkout; waits: boolean }) {
  const { step, snapshot } = app.state.value;
  const texts = app.messages.value;
  if (isUsable(step)) {
    return (
      <button type="submit" class="pay" aria-disabled={waits}>
        <span>
          <Phrase text={texts.pay} amount={amountText(app, snapshot.amount)} />
        </span>
      </button>
    );
  }
  const isAsking = step.name === 'confirming' || step.name === 'inquiring';
  const doing =
    step.name === 'canceling' ? texts.canceling : isAsking ? texts.confirmingButton : texts.paying;
  return (
    <button type="submit" class="pay" aria-disabled="true">
      <span class="spinner" />
      {doing}
    </button>
  );
}
