import { html, raw } from 'hono/html';
import type { Language } from '../language.ts';
import { otherWays } from '../other-ways.ts';
import type { Parameters } from '../parameters.ts';
import { plainCards, type TestCard, threeDsCards } from '../test-cards.ts';
import type { Texts } from '../texts.ts';
import { variantsOf } from '../variants.ts';
import type { Html } from './layout.ts';

export interface SandboxPanel {
  texts: Texts;
  language: Language;
  /** What the page is shown with, and its path. */
  parameters: Parameters;
  path: '/checkout' | '/spa';
}

/** The tools beside the form: what to pay with, other variants of the page, changing the order, and the log of every callback. */
export function sandboxPanel({ texts, language, parameters, path }: SandboxPanel): Html {
  return html`<aside class="sandbox" aria-labelledby="sandbox-title">
  <h2 id="sandbox-title">${texts.sandbox}</h2>
  <p class="hint">${texts.sandboxText}</p>
  <details open data-narrow-closed>
    <summary>${texts.cards}</summary>
    <p class="hint">${texts.cardsText}</p>
    ${cardList(plainCards, language)}
  </details>
  <details>
    <summary>${texts.threeDs}</summary>
    <p class="hint">${texts.threeDsText}</p>
    ${cardList(threeDsCards, language)}
  </details>
  <details>
    <summary>${texts.otherWays}</summary>
    <p class="hint">${texts.otherWaysText}</p>
    <dl class="ways">${otherWays.map(
      ({ name, what }) => html`<div><dt><bdi>${name}</bdi></dt><dd>${what[language]}</dd></div>`,
    )}</dl>
  </details>
  <details>
    <summary>${texts.variants}</summary>
    <p class="hint">${texts.variantsText}</p>
    <dl class="variants" dir="ltr">${variantsOf(parameters, path).map(
      ({ name, choices }) =>
        html`<div><dt>${name}</dt><dd>${choices.map(
          ({ label, href, isThis }) =>
            html`<a href="${href}" ${isThis ? raw('aria-current="true"') : ''}>${label}</a>`,
        )}</dd></div>`,
    )}</dl>
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
  <p class="visually-hidden" role="status" id="copy-status"></p>
</aside>`;
}

const cardList = (cards: readonly TestCard[], language: Language): Html =>
  html`<ul class="cards">${cards.map(
    ({ brand, number, good, what }) => html`<li>
      <button type="button" class="card" data-copy="${number}">
        <span class="card-brand">${brand}</span>
        <bdi class="card-number" dir="ltr">${number}</bdi>
        <span class="card-what" data-good="${good ? 'yes' : 'no'}">${what[language]}</span>
      </button></li>`,
  )}</ul>`;
