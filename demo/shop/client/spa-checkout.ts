import type { Checkout } from '../../../src/loader/public.ts';
import { showCanceled } from './cancellation.ts';
import { button, h, ltr } from './dom.ts';
import { type CheckoutEvent, logEvent } from './event-log.ts';
import { findOrder } from './order-api.ts';
import { settle, showConfirmed, showProblem } from './order-status.ts';
import type { AppData, OrderView } from './page-data.ts';
import type { Sdk } from './sdk.ts';
import type { Show } from './spa.ts';
import { summary } from './spa-summary.ts';

/** The checkout of an order, and the confirmation once it is paid. Leaving the view destroys it: a later visit makes another of the same session. */
export const checkoutView =
  (data: AppData, orderNo: string, go: (orderNo: string | null) => void): Show =>
  (place, left) => {
    const { texts } = data;
    let order: OrderView | null = null;
    let checkout: Checkout | null = null;
    const status = h('div', { class: 'order-status', role: 'status' });
    const container = h('div', { class: 'sheet' });
    const below = h('div', {});
    const back = button(texts.backToBasket, 'back', () => go(null));
    place.replaceChildren(
      back,
      h('h1', {}, texts.checkout),
      h('p', { class: 'order-no' }, `${texts.order} `, ltr(orderNo)),
      status,
      container,
      below,
    );

    function end(): void {
      checkout?.destroy();
      checkout = null;
      window.checkout = undefined;
    }

    function done(): void {
      end();
      container.remove();
      back.remove();
    }

    const again = (href: string, sentence: string) =>
      showProblem(status, sentence, { label: texts.startAgain, href });

    async function act(event: CheckoutEvent): Promise<void> {
      logEvent(event);
      switch (event.type) {
        case 'success':
          if ((await settle(status, texts, orderNo, left)) === 'paid') done();
          return;
        case 'cancel':
          showCanceled(status, data, event.detail);
          return;
        case 'error':
          again(location.href, texts.failed);
          return;
        case 'ready':
        case 'change':
          return;
      }
    }

    async function start(): Promise<void> {
      order = await findOrder(orderNo);
      if (left.aborted) return;
      below.replaceChildren(summary(data, order));
      if (order.reference !== null) {
        showConfirmed(status, texts, order.reference);
        return done();
      }
      const sdk: Sdk = await import(data.sdk);
      if (left.aborted) return;
      const made = sdk.createCheckout({
        ...data.options,
        session: order.session,
        onReady: () => void act({ type: 'ready', detail: undefined }),
        onChange: (detail) => void act({ type: 'change', detail }),
        onSuccess: (detail) => void act({ type: 'success', detail }),
        onCancel: (detail) => void act({ type: 'cancel', detail }),
        onError: (detail) => void act({ type: 'error', detail }),
      });
      checkout = made;
      window.checkout = made;
      left.addEventListener('abort', end, { once: true });
      // What can't start is told by onError; the rejection says the same.
      await made.mount(container).catch(() => undefined);
    }

    start().catch((error: unknown) => {
      if (!left.aborted) again(data.again, error instanceof Error ? error.message : texts.failed);
    });

    return {
      order: () => order,
      changed(changed) {
        order = changed;
        below.replaceChildren(summary(data, changed));
      },
    };
  };
