import { button, h } from './dom.ts';
import { makeOrder } from './order-api.ts';
import type { AppData } from './page-data.ts';
import type { Show } from './spa.ts';
import { summary } from './spa-summary.ts';

/** What lies in the basket; going on makes an order. */
export const basketView =
  (data: AppData, go: (orderNo: string | null) => void): Show =>
  (place, left) => {
    const { texts } = data;
    const problem = h('div', { class: 'order-status', role: 'status' });
    const onward = button(texts.toCheckout, 'button wide', async () => {
      onward.disabled = true;
      try {
        const order = await makeOrder(data.query);
        if (!left.aborted) go(order.orderNo);
      } catch (error) {
        onward.disabled = false;
        problem.replaceChildren(h('p', { class: 'problem-text' }, String((error as Error).message)));
      }
    });
    place.replaceChildren(h('h1', {}, texts.basket), summary(data, data.basket), problem, onward);
    return { order: () => null, changed: () => undefined };
  };
