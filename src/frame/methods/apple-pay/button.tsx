import type { Checkout } from '../../state/create-state.ts';
import { isUsable } from '../../ui/is-usable.ts';

/** Apple's own look where the browser draws it, ours like it elsewhere. Submits the form: in the customer's click. */
export function ApplePayButton({ app }: { app: Checkout }) {
  const { locale, messages } = app.translation.value;
  if (!isUsable(app.state.value.step)) {
    return (
      <button type="submit" class="apple-pay busy" aria-disabled="true">
        <span class="spinner" />
        {messages.paying}
      </button>
    );
  }
  return (
    <button type="submit" class="apple-pay" dir="ltr" lang={locale.tag} aria-label="Apple Pay">
      <svg viewBox="0 0 17 20" aria-hidden="true">
        <path d="M14 10.6c0-2.3 1.9-3.4 2-3.5-1.1-1.6-2.8-1.8-3.4-1.8-1.4-.1-2.8.9-3.5.9s-1.8-.8-3-.8C4.6 5.4 3.2 6.3 2.4 7.6.7 10.5 2 14.8 3.6 17.1c.8 1.2 1.8 2.4 3 2.4 1.2 0 1.7-.8 3.1-.8 1.5 0 1.9.8 3.1.8 1.3 0 2.1-1.2 2.9-2.3.9-1.3 1.3-2.6 1.3-2.7 0 0-3-1.1-3-3.9M11.7 3.6c.6-.8 1.1-1.9 1-3-.9 0-2.1.6-2.7 1.4-.6.7-1.1 1.8-1 2.9 1 .1 2.1-.5 2.7-1.3" />
      </svg>
      <span aria-hidden="true">Pay</span>
    </button>
  );
}
