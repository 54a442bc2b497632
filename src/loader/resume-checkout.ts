import { CheckoutError } from './checkout-error.ts';
import { startCheckout } from './create-checkout.ts';
import type { Checkout, ResumeOptions } from './public.ts';
import { markedSession } from './session-mark.ts';
import { takeReturn } from './take-return.ts';

/**
 * For the page that a customer comes back to: takes the return out of its address and tells its outcome by
 * callback. Where the session is still open nothing is told, and `mount` or `open` shows the form.
 *
 * Never throws. A session that this page didn't start is `foreign_return`: told by callback, and `mount`
 * rejects with it.
 *
 * @param options as for `createCheckout`; `session` may be left out where this tab left for the provider.
 * @returns `null` where the page's address carries no return, or it was taken before.
 */
export const resumeCheckout = (options: ResumeOptions): Checkout | null => resume(options);

/** @param given the merchant's options, whatever they are. */
export function resume(given: unknown): Checkout | null {
  const session = takeReturn();
  if (session === null) return null;
  const options = Object(given) as Partial<ResumeOptions>;
  if (session === options.session || session === markedSession()) {
    return startCheckout({ ...options, session }, true);
  }
  const error = new CheckoutError('foreign_return', 'This page did not start this session.');
  return startCheckout(given, error);
}
