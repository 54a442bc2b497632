import { effect } from '@preact/signals';
import type { Checkout } from '../state/create-state.ts';
import { waitingPage } from './urls.ts';
import { waitsForPopup } from './waits.ts';

const FEATURES = 'popup,width=480,height=720';

/** The window of the redirect in flight. Only one payment is, so there is only one. */
export interface Popup {
  /**
   * Opens the provider's waiting page, in the customer's click: it finds its way by itself once a payment
   * names the nonce. A browser may block it, and under the page's COOP there is no handle though it opened.
   * @returns the nonce, 32 letters and digits; `null` on the payment link, which goes on in its own window.
   */
  open(): string | null;
  /** Opens another page in its place, in the customer's click. */
  openAt(url: string): void;
  /** `unknown`: there is no handle. */
  look(): 'open' | 'closed' | 'unknown';
}

const popups = new WeakMap<Checkout, Popup>();

/** The checkout's own; it stands beside it so that only who pays by redirect loads it. */
export function popupOf(app: Checkout): Popup {
  const popup = popups.get(app) ?? createPopup(app, window);
  popups.set(app, popup);
  return popup;
}

export function createPopup(app: Checkout, window: Window): Popup {
  let handle: Window | null = null;
  let stop = () => {};

  const close = () => {
    stop();
    handle?.close();
    handle = null;
  };
  /** Closes the window when nothing waits for it any more. It opens before the payment begins. */
  const closeWhenOver = () => {
    let begun = false;
    stop();
    stop = effect(() => {
      const waits = waitsForPopup(app.state.value.step);
      if (begun && !waits) queueMicrotask(close);
      begun ||= waits;
    });
  };
  const openAt = (url: string) => {
    handle?.close();
    handle = window.open(url, '_blank', FEATURES);
    closeWhenOver();
  };

  return {
    open() {
      if (app.surroundings === 'standalone') return null;
      const nonce = newNonce();
      openAt(waitingPage(nonce, window.document.documentElement));
      return nonce;
    },
    openAt,
    look: () => (handle ? (handle.closed ? 'closed' : 'open') : 'unknown'),
  };
}

/** 122 random bits; hexadecimal digits are letters and digits. */
const newNonce = () => crypto.randomUUID().replaceAll('-', '');
