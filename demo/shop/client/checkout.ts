import type { Checkout } from '../../../src/loader/public.ts';
import { displayAmount } from '../../../src/protocol/money.ts';
import { canTryAgain, showCanceled } from './cancellation.ts';
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
/** Where the checkout is opened by a button: all of it that stands in the page. */
const payStart = document.getElementById('pay-start');
const stays = new AbortController().signal;

function act(event: CheckoutEvent): void {
  logEvent(event);
  if (!place || !order) return;
  switch (event.type) {
    case 'success':
      void confirm(place, order.orderNo);
      break;
    case 'cancel':
      payStart?.toggleAttribute('hidden', !canTryAgain(event.detail));
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

async function confirm(status: HTMLElement, orderNo: string): Promise<void> {
  payStart?.toggleAttribute('hidden', true);
  const answer = await settle(status, texts, orderNo, stays);
  payStart?.toggleAttribute('hidden', answer !== 'not_paid');
}

// A new try makes what was said of the last one old news.
document.getElementById('buy')?.addEventListener('click', () => place?.replaceChildren());

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
    const amount = displayAmount(changed.amount, changed.currency, data.decimals, data.locale);
    document.getElementById('order-total')?.replaceChildren(isolated(amount));
    document.getElementById('pay-amount')?.replaceChildren(amount);
  },
});
