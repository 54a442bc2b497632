import { html, raw } from 'hono/html';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import type { PageData } from '../client/page-data.ts';
import type { Language } from '../language.ts';
import type { Order } from '../orders.ts';
import type { Parameters } from '../parameters.ts';
import { texts as allTexts, type Texts } from '../texts.ts';
import { type Html, inertJson, layout } from './layout.ts';
import { orderSummary } from './order-summary.ts';
import { payStart } from './pay-start.ts';
import { sandboxPanel } from './sandbox-panel.ts';

export interface CheckoutPage {
  language: Language;
  parameters: Parameters;
  order: Order;
  session: string;
  /** `null` for a guest. */
  loginToken: string | null;
  providerUrl: string;
  data: PageData;
  keep: string;
}

/** `/checkout`: the integration by script tag. */
export function checkoutPage(page: CheckoutPage): Html {
  const { language, parameters, order, data, keep } = page;
  const texts = allTexts[language];
  return layout({
    language,
    texts,
    theme: parameters.theme,
    title: `${texts.checkout} ${order.orderNo}`,
    styles: ['checkout', 'sandbox'],
    keep,
    head: html`${inertJson(data)}
  <script src="/client/callbacks.ts"></script>
  <script type="module" src="/client/checkout.ts"></script>`,
    main: html`<main id="content" class="buying">
  <div class="pay">
    <a class="back" href="/${keep}">${texts.backToShop}</a>
    <h1>${texts.checkout}</h1>
    <p class="order-no">${texts.order} <bdi dir="ltr">${order.orderNo}</bdi></p>
    <div class="order-status" role="status" id="order-status">${standing(order, texts)}</div>
    ${order.state === 'open' ? integration(page) : ''}
  </div>
  <div class="beside">
    ${orderSummary(texts, { ...order, decimals: currencyDecimals(order.currency) ?? 2, locale: data.locale })}
    ${sandboxPanel({ texts, language, parameters, path: '/checkout' })}
  </div>
</main>`,
  });
}

function standing({ state, reference }: Order, texts: Texts): Html | '' {
  switch (state) {
    case 'open':
      return '';
    case 'paid':
      return html`<h2>${texts.confirmed}</h2><p>${texts.confirmedText}</p><p class="hint">${texts.reference} <bdi dir="ltr">${reference}</bdi></p>`;
    case 'canceled':
      return html`<h2>${texts.orderCanceled}</h2><p>${texts.orderCanceledText}</p>`;
  }
}

/** All that a merchant's page needs: a place or a button, and one script with the names of its callbacks. */
function integration({
  language,
  parameters,
  order,
  data,
  session,
  loginToken,
  providerUrl,
}: CheckoutPage): Html {
  const { locale, theme, methods, presentation } = parameters;
  const { amount, currency } = order;
  const start =
    presentation === 'inline'
      ? html`<div class="sheet" id="checkout"></div>`
      : payStart({ ...data, texts: allTexts[language], presentation, amount, currency });
  return html`${start}
    <script async src="${providerUrl}/sdk/v1/souk.js"
            data-session="${session}"
            ${presentation === 'inline' ? raw('data-mount="#checkout"') : raw('data-trigger="#buy"')}
            data-locale="${locale}"
            data-appearance="${JSON.stringify({ theme })}"
            ${methods ? html`data-methods="${methods.join(',')}"` : ''}
            data-presentation="${presentation}"
            ${loginToken === null ? '' : html`data-login-token="${loginToken}"`}
            data-success="onPaid"
            data-cancel="onCanceled"
            data-ready="onReady"
            data-change="onChange"
            data-error="onFailed"></script>`;
}
