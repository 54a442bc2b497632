import type { Checkout, CheckoutOptions } from '../../../src/loader/public.ts';

/** The provider's ESM build of the SDK. */
export interface Sdk {
  createCheckout(options: CheckoutOptions): Checkout;
}

declare global {
  interface Window {
    /** The page's checkout, for the curious. */
    checkout?: Checkout | undefined;
  }
}
