import { effect } from '@preact/signals';
import type { Checkout } from '../state/create-state.ts';

/**
 * When what the customer has the focus on goes, because the form gives way to the panel of a payment elsewhere
 * or comes back after it, the focus goes to what stands there instead. Who was nowhere in the form stays there.
 * @returns stops.
 */
export function keepFocus(app: Checkout, document: Document): () => void {
  let shown = '';
  return effect(() => {
    const now = shownFor(app);
    if (now === shown) return;
    shown = now;
    if (document.activeElement === document.body) return;
    // Once it is rendered.
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('.elsewhere, [type=submit]')?.focus();
    });
  });
}

/** Changes whenever something with buttons in it comes or goes. */
function shownFor({ state }: Checkout): string {
  const { step } = state.value;
  return step.name === 'acting' ? `${step.action.type} ${step.stalled} ${step.resumed}` : '';
}
