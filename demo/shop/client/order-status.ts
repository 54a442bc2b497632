import { button, h, ltr } from './dom.ts';
import { confirmOrder } from './order-api.ts';
import type { ClientTexts } from './page-data.ts';

/** Says in `place`, a live region, how the order stands. */

export function showConfirmed(place: HTMLElement, texts: ClientTexts, reference: string): void {
  place.replaceChildren(
    h('h2', {}, texts.confirmed),
    h('p', {}, texts.confirmedText),
    h('p', { class: 'hint' }, `${texts.reference} `, ltr(reference)),
  );
}

export function showOrderCanceled(place: HTMLElement, texts: ClientTexts): void {
  place.replaceChildren(h('h2', {}, texts.orderCanceled), h('p', {}, texts.orderCanceledText));
}

export function showProblem(
  place: HTMLElement,
  sentence: string,
  next: { label: string; href: string },
): void {
  place.replaceChildren(
    h('p', { class: 'problem-text' }, sentence),
    h('a', { class: 'button small', href: next.href }, next.label),
  );
}

const LONGEST_PAUSE = 15_000;

/**
 * Has the shop's backend verify the payment, and asks again for as long as it can't find out.
 * Nothing that the checkout told this page is taken for a payment.
 */
export async function settle(
  place: HTMLElement,
  texts: ClientTexts,
  orderNo: string,
  left: AbortSignal,
): Promise<'paid' | 'canceled' | 'not_paid' | 'left'> {
  for (let pause = 1000; !left.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const answer = await confirmOrder(orderNo);
    if (left.aborted) break;
    switch (answer.status) {
      case 'paid':
        showConfirmed(place, texts, answer.reference);
        return 'paid';
      case 'canceled':
        showOrderCanceled(place, texts);
        return 'canceled';
      case 'not_paid':
        place.replaceChildren(h('p', { class: 'problem-text' }, texts.notPaid));
        return 'not_paid';
      case 'unknown':
        await waitOrAsk(place, texts, pause, left);
    }
  }
  return 'left';
}

function waitOrAsk(place: HTMLElement, texts: ClientTexts, pause: number, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, pause);
    left.addEventListener('abort', go, { once: true });
    const askAgain = button(texts.askAgain, 'quiet', go);
    const shown = place.querySelector('[data-confirming]');
    // Kept between tries: a live region that is written anew is read anew.
    if (shown) shown.querySelector('button')?.replaceWith(askAgain);
    else {
      place.replaceChildren(
        h(
          'div',
          { 'data-confirming': '' },
          h('h2', {}, texts.confirming),
          h('p', {}, texts.confirmingText),
          askAgain,
        ),
      );
    }
  });
}
