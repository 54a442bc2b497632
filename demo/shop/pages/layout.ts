import { html, raw } from 'hono/html';
import { PAGE_DATA_ID } from '../client/page-data.ts';
import { directionOf, type Language } from '../language.ts';
import type { Texts } from '../texts.ts';

export type Html = ReturnType<typeof html>;

export interface Layout {
  language: Language;
  texts: Texts;
  theme: 'auto' | 'light' | 'dark' | 'contrast';
  title: string;
  /** Own style sheets besides the common one, by name. */
  styles: readonly string[];
  /** The query that links inside the shop keep, e.g. `?locale=ar`. */
  keep: string;
  /** Where the customer is, for `aria-current`. */
  here?: 'shop' | 'app';
  main: Html;
  head?: Html;
}

/** The frame of every page: nothing inline, so that the policy in `security-headers.ts` holds. */
export function layout({ language, texts, theme, title, styles, keep, here, main, head }: Layout): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-theme="${theme}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · ${texts.shop}</title>
  <meta name="description" content="${texts.tagline}">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/static/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/static/base.css">
  ${styles.map((name) => html`<link rel="stylesheet" href="/static/${name}.css">`)}
  ${head ?? ''}
</head>
<body>
  <a class="skip" href="#content">${texts.skip}</a>
  <header class="top">
    <a class="brand" href="/${keep}"><img src="/static/mark.svg" alt="" width="30" height="30">${texts.shop}</a>
    <nav aria-label="${texts.shop}">
      <a href="/${keep}" ${here === 'shop' ? raw('aria-current="page"') : ''}>${texts.navShop}</a>
      <a href="/spa${keep}" ${here === 'app' ? raw('aria-current="page"') : ''}>${texts.navApp}</a>
    </nav>
  </header>
  ${main}
  <footer class="bottom"><p>${texts.footer} <a href="/invoice${keep}">${texts.navInvoice}</a></p></footer>
</body>
</html>`;
}

/** Data for the page's scripts. `<` is escaped, so that no text in it can end the element. */
export const inertJson = (data: unknown): Html =>
  html`<script type="application/json" id="${PAGE_DATA_ID}">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
