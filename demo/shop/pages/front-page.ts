import { html } from 'hono/html';
import { displayAmount, formatAmount } from '../../../src/protocol/money.ts';
import { type Product, products } from '../catalog.ts';
import { type Language, languageOf } from '../language.ts';
import { keptQuery } from '../page-context.ts';
import type { Parameters } from '../parameters.ts';
import { texts as allTexts } from '../texts.ts';
import { type Html, layout } from './layout.ts';

/** `/`: what there is to buy. */
export function frontPage(parameters: Pick<Parameters, 'locale' | 'theme'>): Html {
  const language = languageOf(parameters.locale);
  const texts = allTexts[language];
  const keep = keptQuery(parameters);

  return layout({
    language,
    texts,
    theme: parameters.theme,
    title: texts.tagline,
    styles: ['front'],
    keep,
    here: 'shop',
    main: html`<main id="content">
  <section class="hero">
    <div class="hero-text">
      <p class="eyebrow">${texts.tagline}</p>
      <h1>${texts.heroTitle}</h1>
      <p class="lead">${texts.heroText}</p>
      <a class="button" href="#season">${texts.heroAction}</a>
    </div>
    <img class="hero-art" src="/static/art/landscape.svg" alt="" width="640" height="520">
  </section>
  <section class="season" id="season" aria-labelledby="season-title">
    <h2 id="season-title">${texts.productsTitle}</h2>
    <ul class="products">${products.map((product) => productCard(product, language, keep, texts.buy))}</ul>
  </section>
  <ul class="promises">
    ${texts.promises.map(([title, text]) => html`<li><strong>${title}</strong>${text}</li>`)}
  </ul>
</main>`,
  });
}

function productCard(product: Product, language: Language, keep: string, buy: string): Html {
  const text = product[language];
  const query = new URLSearchParams([['items', product.id], ...new URLSearchParams(keep)]);
  const price = displayAmount(formatAmount(product.euroCents, 2), 'EUR', 2, language);
  return html`<li class="product">
  <img src="/static/art/${product.id}.svg" alt="" width="400" height="400" loading="lazy">
  <div class="product-text">
    <h3>${text.name}</h3>
    <p>${text.line}</p>
    <p class="product-foot"><span class="price"><bdi>${price}</bdi> <small>${text.detail}</small></span>
      <a class="button small" href="/checkout?${query.toString()}" aria-label="${buy}: ${text.name}">${buy}</a></p>
  </div>
</li>`;
}
