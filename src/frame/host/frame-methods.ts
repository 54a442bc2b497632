import type { FrameMethods, Result, SubmitAnswer } from '../../protocol/messages.ts';
import type { Checkout } from '../state/create-state.ts';
import { refusal } from './refusal.ts';
import type { TakeOptions } from './take-options.ts';

const DONE: Result<null> = { ok: true, value: null };

interface Served {
  app: Checkout;
  take: TakeOptions;
  /** Fetches the provider's truth and shows it. */
  look: () => Promise<boolean>;
  /** Pays with the open form. */
  submit: () => Promise<Result<SubmitAnswer>>;
  /** Milliseconds from the closing of the payment link's window until the customer counts as gone. */
  popupGrace: number;
  document: Document;
}

/** What the loader may call. Every payload is parsed; nothing throws. */
export function frameMethods({ app, take, look, submit, popupGrace, document }: Served): FrameMethods {
  return {
    async update(given) {
      const options = await take(given);
      return options.ok ? DONE : options;
    },
    async refresh() {
      if (await look()) return DONE;
      return refusal('provider_unreachable', "The provider didn't answer.");
    },
    submit,
    async cancel() {
      app.dispatch({ type: 'cancel' });
      return DONE;
    },
    async dialogCanceled() {
      app.dispatch({ type: 'give_up' });
      return DONE;
    },
    async focus() {
      const { activeElement, body } = document;
      // Who was nowhere goes on where the form does.
      const element = activeElement === body ? document.querySelector('[type=submit]') : activeElement;
      if (element instanceof HTMLElement) element.focus();
      return DONE;
    },
    async popupClosed() {
      await look();
      setTimeout(() => app.dispatch({ type: 'cancel' }), popupGrace);
      return DONE;
    },
  };
}
