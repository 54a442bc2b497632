import { CheckoutError } from './checkout-error.ts';
import { complain } from './console.ts';
import { startCheckout } from './create-checkout.ts';
import { optionsOfData } from './data-attributes.ts';
import type { Checkout, SoukGlobal } from './public.ts';
import { resume } from './resume-checkout.ts';
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

const script = document.currentScript as HTMLScriptElement | null;

/** `undefined` for a script without an address; then `provider` has to be given. */
const provider = script?.src ? new URL(script.src).origin : undefined;

/** Where the form stands without `data-mount`: where the script does. */
function placeAfter(element: Element): Element {
  const place = document.createElement('div');
  element.after(place);
  return place;
}

/** Lets a click on whatever matches open the element's checkout. */
function listen(element: HTMLScriptElement, selector: string, renew: () => Checkout): void {
  document.addEventListener('click', (event) => {
    const trigger = (event.target as Element).closest<HTMLElement>(selector);
    if (!trigger) return;
    event.preventDefault();
    // It gets it back when all is over. (Safari gives a button that is clicked none.)
    trigger.focus();
    element.checkout?.open().catch((error: CheckoutError) => {
      // The last one ended, and the session can still be paid.
      if (error.code === 'not_ready') void renew().open();
      else complain(error.message);
    });
  });
}

function boot(element: HTMLScriptElement): void {
  const { mount, trigger, ...data } = element.dataset;
  if (element.checkout || (data.session ?? mount) === undefined) return;
  const options = { provider, ...optionsOfData(data) };
  const start = (checkout = startCheckout(options)): Checkout => {
    checkouts.push(checkout);
    element.checkout = checkout;
    return checkout;
  };
  // Errors are told by callback. What is opened by a click refuses, unless an option is bad.
  void start(resume(options) ?? undefined).mount(mount ?? placeAfter(element));
  if (trigger !== undefined) listen(element, trigger, start);
}

if (!window.Souk?.checkouts) {
  window.Souk = {
    createCheckout: (options) => startCheckout({ provider, ...options }),
    resumeCheckout: (options) => resume({ provider, ...options }),
    CheckoutError,
    version,
    checkouts: [],
  };
}

// A second copy of the script adds to the first one's list.
const checkouts = window.Souk.checkouts as Checkout[];
if (script) boot(script);
