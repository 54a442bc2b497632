import { FRAME_DATA_ID, type FrameData } from '../protocol/frame-page.ts';
import type { FirstLook } from './first-look.ts';
import type { FrameAssets } from './frame-assets.ts';
import { type Html, html, inertJson } from './html.ts';
import { INLINE_SCRIPT } from './inline-script.ts';

export interface BodyParts {
  data: FrameData;
  /** The rendered app; `null` where there is no form to show. */
  app: string | null;
  /** Said where scripts are off. */
  needsScript: string;
  /** Said of a submit that comes before the app. */
  paying: string;
}

export interface PageParts {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Of the root element, beside its language. */
  attributes: Readonly<Record<string, string>>;
  look: FirstLook;
  /** What the form looks like at first. */
  style: string;
  body: Html;
  /** Modules that the script will ask for at once. */
  preloads: readonly string[];
  /** Stands at the end of the head. */
  head: Html;
}

/** The frame's whole page: a form that can be typed into, and the data from which a script brings it to life. */
export const pageHtml = (
  { title, lang, dir, attributes, look, style, body, preloads, head }: PageParts,
  { styles, script, wire }: Pick<FrameAssets, 'styles' | 'script' | 'wire'>,
): string =>
  html`<!doctype html>
<html lang="${lang}" dir="${dir}"${Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`)}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<script>${raw(INLINE_SCRIPT)}</script>
<style data-first>${raw(style)}</style>
<template id="souk-scripts">${[script, ...preloads].map((url) => html`<link rel="modulepreload" href="${url}">`)}${styles.map((url) => html`<link rel="preload" href="${url}" as="style">`)}${wire.map((url) => html`<link rel="modulepreload" href="${url}" fetchpriority="low">`)}<script type="module" src="${script}"></script></template>
${look.style ? html`<style>${raw(look.style)}</style>` : []}${look.fonts.map((rule) => html`<style data-font>${raw(rule)}</style>`)}<noscript><style>${raw(NO_FORM)}</style></noscript>${head}
</head>
<body>
${body}
</body>
</html>
`.html;

/** The form, or the place for it, with what it tells where scripts are off. */
export const pageBody = ({ data, app, paying, needsScript }: BodyParts): Html =>
  html`<div id="souk" data-paying="${paying}">${app === null ? EMPTY : raw(app)}</div>
<noscript><main class="${data.host === 'standalone' ? 'alone' : 'checkout'}"><p class="notice bad">${needsScript}</p></main></noscript>
<script type="application/json" id="${FRAME_DATA_ID}">${inertJson(data)}</script>`;

/** Nobody is asked for a card number by a form that can't send it. */
export const NO_FORM = '#souk{display:none}';

/** The app goes on with this very element: screen readers only tell of changes in regions that they know. */
const EMPTY: Html = { html: '<main class="checkout"><p class="unseen" role="status"></p></main>' };

/** Rendered by us or checked: never text of a customer's or a merchant's. */
const raw = (text: string): Html => ({ html: text });
