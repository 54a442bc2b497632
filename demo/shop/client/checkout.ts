import type { Checkout } from '../../../src/loader/public.ts';
import { displayAmount } from '../../../src/protocol/money.ts';
import { showCanceled } from './cancellation.ts';
import { enableChangeOrder } from './change-order.ts';
import { isolated } from './dom.ts';
import { type CheckoutEvent, logEvent } from './event-log.ts';
import { enableNarrowPanels } from './narrow-panels.ts';
import { settle, showProblem } from './order-status.ts';
import { type PageData, readPageData } from './page-data.ts';
import { enableTestCards } from './test-cards.ts';

/** The page of `/checkout`: acts on what `callbacks.ts` was told. */

const data = readPageData<PageData>();
const { texts, order } = data;
const place = document.getElementById('order-status');
const stays = new AbortController().signal;

function act(event: CheckoutEvent): void {
  logEvent(event);
  if (!place || !order) return;
  switch (event.type) {
    case 'success':
      void settle(place, texts, order.orderNo, stays);
      break;
    case 'cancel':
      showCanceled(place, data, event.detail);
      break;
    case 'error':
      showProblem(place, texts.failed, { label: texts.startAgain, href: location.href });
      break;
    case 'ready':
    case 'change':
      break;
  }
}

const queue = (window as unknown as { checkoutEvents: CheckoutEvent[] }).checkoutEvents;
const drain = (): void => {
  for (const event of queue.splice(0)) act(event);
};
window.addEventListener('checkoutevent', drain);
drain();

Object.defineProperty(window, 'checkout', {
  configurable: true,
  get: (): Checkout | undefined =>
    document.querySelector<HTMLScriptElement & { checkout?: Checkout }>('script[data-session]')?.checkout,
});

enableNarrowPanels();
enableTestCards(texts);
let current = order;
enableChangeOrder({
  data,
  order: () => current,
  onChanged(changed) {
    current = changed;
    document
      .getElementById('order-total')
      ?.replaceChildren(
        isolated(displayAmount(changed.amount, changed.currency, data.decimals, data.locale)),
      );
  },
});
