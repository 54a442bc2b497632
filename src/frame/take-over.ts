import type { Checkout } from './state/create-state.ts';

/** The choice of who has chosen another row than the first, or has begun with the first one's fields. */
const CHOICE =
  '.method:not(.open) :checked, .open:has(.box input:is(:focus, :not(:placeholder-shown))) [type=radio]:checked';

/**
 * Goes on where the customer is with a form that a server rendered, now that the app has it: hydration leaves
 * to the elements what was typed and chosen. Each is told to the app as if it happened now.
 */
export function takeOver({ alive }: Checkout, root: HTMLElement): void {
  root.querySelector<HTMLElement>(CHOICE)?.click();
  alive.value = true;
}
