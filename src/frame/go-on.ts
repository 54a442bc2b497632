import { firstForms } from './methods/first-forms.ts';
import type { MethodForms } from './methods/method-forms.ts';
import type { Checkout } from './state/create-state.ts';

/** Presses the pay button for who has pressed it before there was what pays. */
export async function goOn(app: Checkout, forms: MethodForms, root: HTMLElement): Promise<void> {
  const pressed = root.querySelector<HTMLElement>('.pay[aria-busy]');
  if (!pressed) return;
  await firstForms(app, forms);
  pressed.ariaBusy = null;
  // It is gone, and nothing happens, where a wallet's own button has come, which wants the customer's click on it.
  pressed.click();
}
