export { CheckoutError } from './checkout-error.ts';
export { createCheckout } from './create-checkout.ts';
export type * from './public.ts';
export { resumeCheckout } from './resume-checkout.ts';
export { version } from './version.ts';
