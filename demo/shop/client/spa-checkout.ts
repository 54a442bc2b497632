import type { Checkout, CheckoutOptions } from '../../../src/loader/public.ts';
import { canTryAgain, showCanceled } from './cancellation.ts';
import { button, h, ltr } from './dom.ts';
import { type CheckoutEvent, logEvent } from './event-log.ts';
import { findOrder } from './order-api.ts';
import { settle, showConfirmed, showOrderCanceled, showProblem } from './order-status.ts';
import type { AppData, OrderToPay, OrderView } from './page-data.ts';
import type { Sdk } from './sdk.ts';
import type { Show } from './spa.ts';
import { type PayStart, payStart } from './spa-pay-start.ts';
import { summary } from './spa-summary.ts';

/** The checkout of an order, and the confirmation once it is paid. Leaving the view destroys it: a later visit makes another of the same session. */
export const checkoutView =
  (data: AppData, orderNo: string, go: (orderNo: string | null) => void): Show =>
  (place, left) => {
    const { texts } = data;
    const { presentation } = data.options;
    let order: OrderView | null = null;
    let checkout: Checkout | null = null;
    let start: PayStart | null = null;
    const status = h('div', { class: 'order-status', role: 'status' });
    const container = h('div', presentation === 'inline' ? { class: 'sheet' } : {});
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
          if (start) start.element.hidden = true;
          switch (await settle(status, texts, orderNo, left)) {
            case 'paid':
            case 'canceled':
              return done();
            case 'not_paid':
            case 'left':
              if (start) start.element.hidden = false;
          }
          return;
        case 'cancel':
          showCanceled(status, data, event.detail);
          if (start && canTryAgain(event.detail)) begin();
          else start?.element.remove();
          return;
        case 'error':
          again(location.href, texts.failed);
          return;
        case 'ready':
        case 'change':
          return;
      }
    }

    const optionsFor = ({ session, loginToken }: OrderToPay): CheckoutOptions => ({
      ...data.options,
      session,
      ...(loginToken === null ? {} : { loginToken }),
      onReady: () => void act({ type: 'ready', detail: undefined }),
      onChange: (detail) => void act({ type: 'change', detail }),
      onSuccess: (detail) => void act({ type: 'success', detail }),
      onCancel: (detail) => void act({ type: 'cancel', detail }),
      onError: (detail) => void act({ type: 'error', detail }),
    });

    function show(found: OrderView): void {
      order = found;
      below.replaceChildren(summary(data, found));
      start?.say(found.amount, found.currency);
    }

    /** Makes a checkout, of a customer who comes back where the page's address says so. A login token is good for one. */
    async function prepare(): Promise<void> {
      const found = await findOrder(orderNo);
      if (left.aborted) return;
      if (!found) return unknown();
      show(found);
      if (found.reference !== null) {
        showConfirmed(status, texts, found.reference);
        return done();
      }
      if (found.state === 'canceled') {
        showOrderCanceled(status, texts);
        return done();
      }
      const sdk: Sdk = await import(data.sdk);
      if (left.aborted) return;
      end();
      const options = optionsFor(found);
      checkout = sdk.resumeCheckout(options) ?? sdk.createCheckout(options);
      window.checkout = checkout;
      // What can't start is told by onError; the rejection says the same.
      if (presentation === 'inline') return checkout.mount(container).catch(() => undefined);
      start ??= payStart(data, presentation, () => {
        status.replaceChildren();
        checkout?.open().catch(() => undefined);
      });
      start.say(found.amount, found.currency);
      if (!start.element.isConnected) container.replaceChildren(start.element);
    }

    /** Somebody who comes back from paying into another browser need not have done anything wrong. */
    function unknown(): void {
      container.remove();
      const isReturn = new URL(location.href).searchParams.has('souk_session');
      if (isReturn) showProblem(status, texts.elsewhere, { label: texts.backToShop, href: '/' });
      else again(data.again, texts.unknownOrder);
    }

    function begin(): void {
      prepare().catch((error: unknown) => {
        if (!left.aborted) again(data.again, error instanceof Error ? error.message : texts.failed);
      });
    }

    left.addEventListener('abort', end, { once: true });
    begin();

    return { order: () => order, changed: show };
  };
