import { html } from 'hono/html';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { displayAmount } from '../../../src/protocol/money.ts';
import { type Html, layout } from '../pages/layout.ts';
import { texts as shopTexts } from '../texts.ts';
import type { FormPage } from './invoice-form-page.ts';
import { invoiceTexts } from './invoice-texts.ts';
import type { SentInvoice } from './invoices.ts';
import { day, type ShareTargets, shareTargets } from './share-targets.ts';

export interface LinkPage extends Pick<FormPage, 'language' | 'theme' | 'keep'> {
  invoice: SentInvoice;
}

/** `/invoice/{key}`: the link, and the ways to send it. */
export function linkPage({ language, theme, keep, invoice }: LinkPage): Html {
  const texts = invoiceTexts[language];
  const { amount, currency, orderNo, email, link, state } = invoice;
  const url = link.short_url ?? link.checkout_url;
  const expiresAt = new Date(link.expires_at);
  const share = shareTargets({ ...invoice, url, expiresAt });
  const row = (name: string, value: Html | string) =>
    html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;

  return layout({
    language,
    texts: shopTexts[language],
    theme,
    title: texts.ready,
    styles: ['checkout', 'invoice'],
    keep,
    head: html`<script type="module" src="/client/invoice.ts"></script>`,
    main: html`<main id="content" class="invoice">
  <a class="back" href="/invoice${keep}">${texts.another}</a>
  <h1>${texts.ready}</h1>
  <p class="lead">${texts.readyText}</p>
  <div class="panel link-panel">
    <div class="link-main">
      ${state === 'open' ? '' : html`<p class="${state}">${texts[state]}</p>`}
      <dl class="facts">
        ${row(texts.sum, displayAmount(amount, currency, currencyDecimals(currency) ?? 2, language))}
        ${row(texts.orderNo, orderNo)}
        ${email === null ? '' : row(texts.customer, email)}
        ${row(texts.goodUntil, html`<time datetime="${link.expires_at}">${day({ expiresAt, language })}</time>`)}
      </dl>
      <div class="field"><label for="link">${texts.link}</label>
        <div class="copy-row"><input id="link" value="${url}" readonly dir="ltr">
          <button type="button" class="button small" id="copy"
                  data-copied="${texts.copied}" data-by-hand="${texts.copyByHand}">${texts.copy}</button></div>
        <p class="hint copy-status" role="status" id="copy-status"></p></div>
    </div>
    <figure class="qr"><img src="${link.checkout_url}qr.svg" alt="${texts.qr}" width="208" height="208">
      <figcaption class="hint">${texts.qrHint}</figcaption></figure>
  </div>
  ${sendSection(texts, share, url)}
</main>`,
  });
}

/** The system's own sheet is offered by the script, where the browser has one. */
const sendSection = (texts: (typeof invoiceTexts)['en'], share: ShareTargets, url: string): Html =>
  html`<section class="send" aria-labelledby="send-title">
  <h2 id="send-title">${texts.send}</h2>
  <p class="hint">${texts.sendHint}</p>
  <ul class="targets">
    <li><a class="quiet" href="${share.mailto}">${texts.byEmail}</a></li>
    <li><a class="quiet" href="${share.whatsApp}" target="_blank" rel="noopener noreferrer">${texts.byWhatsApp}</a></li>
    <li><a class="quiet" href="${share.sms}">${texts.bySms}</a></li>
    <li hidden><button type="button" class="quiet" id="share" data-title="${share.subject}"
        data-text="${textWithoutLink(share.text, url)}">${texts.byOther}</button></li>
  </ul>
</section>`;

/** The system's sheet takes the link by itself. */
const textWithoutLink = (text: string, url: string): string => text.replace(url, '').trim();
