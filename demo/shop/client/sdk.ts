import type { Checkout, CheckoutOptions, ResumeOptions } from '../../../src/loader/public.ts';

/** The provider's ESM build of the SDK. */
export interface Sdk {
  createCheckout(options: CheckoutOptions): Checkout;
  resumeCheckout(options: ResumeOptions): Checkout | null;
}

declare global {
  interface Window {
    /** The page's checkout, for the curious. */
    checkout?: Checkout | undefined;
  }
}
