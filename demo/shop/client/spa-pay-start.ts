import { displayAmount } from '../../../src/protocol/money.ts';
import { button, h, isolated } from './dom.ts';
import type { AppData } from './page-data.ts';

export interface PayStart {
  element: HTMLElement;
  /** @param amount decimal string. */
  say(amount: string, currency: string): void;
}

/** The button that opens the checkout where it doesn't stand in the page: the same as the server's `pages/pay-start.ts`. */
export function payStart(
  { texts, decimals, locale }: AppData,
  presentation: 'sheet' | 'popup' | 'redirect',
  open: () => void,
): PayStart {
  const buy = button(texts.pay, 'button wide', open);
  buy.setAttribute('aria-describedby', 'opens');
  const opens = { sheet: texts.opensSheet, popup: texts.opensPopup, redirect: texts.opensRedirect };
  return {
    element: h(
      'div',
      { class: 'pay-start' },
      buy,
      h('p', { class: 'hint', id: 'opens' }, opens[presentation]),
    ),
    say: (amount, currency) =>
      buy.replaceChildren(
        // The button is a flex box, which drops the space between its own children.
        h('span', {}, `${texts.pay} `, isolated(displayAmount(amount, currency, decimals, locale))),
      ),
  };
}
