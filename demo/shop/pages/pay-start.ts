import { html } from 'hono/html';
import { displayAmount } from '../../../src/protocol/money.ts';
import type { Texts } from '../texts.ts';
import type { Html } from './layout.ts';

export interface PayStart {
  texts: Texts;
  presentation: 'sheet' | 'popup' | 'redirect';
  amount: string;
  currency: string;
  decimals: number;
  locale: string;
}

/** The button that opens the checkout where it doesn't stand in the page. `client/spa-pay-start.ts` makes the same. */
export function payStart({ texts, presentation, amount, currency, decimals, locale }: PayStart): Html {
  const opens = {
    sheet: texts.opensSheet,
    popup: texts.opensPopup,
    redirect: texts.opensRedirect,
  }[presentation];
  return html`<div class="pay-start" id="pay-start">
      <button type="button" class="button wide" id="buy" aria-describedby="opens"><span>${texts.pay}
        <bdi id="pay-amount">${displayAmount(amount, currency, decimals, locale)}</bdi></span></button>
      <p class="hint" id="opens">${opens}</p>
    </div>`;
}
