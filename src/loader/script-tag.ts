import { CheckoutError } from './checkout-error.ts';
import { startCheckout } from './create-checkout.ts';
import { attributeOf, optionsOfData } from './data-attributes.ts';
import type { Checkout, SoukGlobal } from './public.ts';
import { version } from './version.ts';

/** The script tag's build: defines the global `Souk`, and starts the checkout of its own script element. */

declare global {
  interface Window {
    Souk?: SoukGlobal;
  }
  interface HTMLScriptElement {
    /** The checkout that this script element started. */
    checkout?: Checkout;
  }
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** `undefined` for a script without an address; then `provider` has to be given. */
const provider = script?.src && URL.canParse(script.src) ? new URL(script.src).origin : undefined;

/** Where the form stands without `data-mount`: where the script does. */
function placeAfter(element: Element): Element {
  const place = document.createElement('div');
  element.after(place);
  return place;
}

/** @returns the element's checkout; `null` where it asks for none, or has one. */
function boot(element: HTMLScriptElement): Checkout | null {
  const { session, mount } = element.dataset;
  if (element.checkout || (session === undefined && mount === undefined)) return null;
  const checkout = startCheckout({ provider, ...optionsOfData(element.dataset) }, { nameOf: attributeOf });
  element.checkout = checkout;
  // Errors are told by callback.
  void checkout.mount(mount ?? placeAfter(element));
  return checkout;
}

const started: Checkout[] = [];

if (typeof window.Souk?.createCheckout !== 'function') {
  window.Souk = {
    createCheckout: (options) => startCheckout({ provider, ...options }),
    CheckoutError,
    version,
    checkouts: started,
  };
}

const checkout = script && boot(script);
// A second copy of the script adds to the first one's list.
if (checkout) (window.Souk.checkouts as Checkout[]).push(checkout);
