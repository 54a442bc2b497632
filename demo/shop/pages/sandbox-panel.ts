import { html } from 'hono/html';
import type { Language } from '../language.ts';
import { testCards } from '../test-cards.ts';
import type { Texts } from '../texts.ts';
import type { Html } from './layout.ts';

/** The tools beside the form: test cards, changing the order, and the log of every callback. */
export function sandboxPanel(texts: Texts, language: Language): Html {
  return html`<aside class="sandbox" aria-labelledby="sandbox-title">
  <h2 id="sandbox-title">${texts.sandbox}</h2>
  <p class="hint">${texts.sandboxText}</p>
  <details open data-narrow-closed>
    <summary>${texts.cards}</summary>
    <p class="hint">${texts.cardsText}</p>
    <ul class="cards">${testCards.map(
      ({ brand, number, good, what }) => html`<li>
      <button type="button" class="card" data-copy="${number}">
        <span class="card-brand">${brand}</span>
        <bdi class="card-number" dir="ltr">${number}</bdi>
        <span class="card-what" data-good="${good ? 'yes' : 'no'}">${what[language]}</span>
      </button></li>`,
    )}</ul>
    <p class="visually-hidden" role="status" id="copy-status"></p>
  </details>
  <details>
    <summary>${texts.change}</summary>
    <p class="hint">${texts.changeText}</p>
    <p class="row"><button type="button" class="quiet" id="gift-wrap">${texts.addGiftWrap}</button>
      <button type="button" class="quiet" id="refresh">${texts.refresh}</button></p>
    <p class="hint" role="status" id="change-status"></p>
  </details>
  <details open>
    <summary id="events-title">${texts.events}</summary>
    <pre class="events" role="log" aria-live="off" aria-label="Checkout events" tabindex="0" id="events" dir="ltr"></pre>
  </details>
</aside>`;
}
