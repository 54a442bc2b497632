import { FRAME_DATA_ID, type FrameData } from '../../../src/protocol/frame-page.ts';
import { PREFILL_PATH } from '../sandbox/prefill.ts';
import type { TestCard } from '../sandbox/test-cards.ts';
import type { FirstLook } from './first-look.ts';
import type { FrameAssets } from './frame-assets.ts';
import { type Html, html, inertJson } from './html.ts';
import { ICON } from './icon.ts';

export interface FramePage {
  title: string;
  /** Said where scripts are off. */
  needsScript: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  data: FrameData;
  /** Choices of payment method beside the card. */
  furtherRows: number;
  /** Whether the form has more to it than a card. */
  hasMore: boolean;
  /** What the merchant wants of it; `null` where he leaves the look to us. */
  look: FirstLook | null;
  /** Typed already when the form comes; only in the sandbox. */
  testCard: TestCard | null;
}

/** The frame's shell: what a customer sees before the app runs, and the data that the app starts from. */
export const framePage = (
  { title, needsScript, lang, dir, data, furtherRows, hasMore, look, testCard }: FramePage,
  assets: FrameAssets,
): string =>
  html`<!doctype html>
<html lang="${lang}" dir="${dir}" data-host="${data.host}"${Object.entries(look ?? {}).map(([name, value]) => html` data-${name}="${value}"`)}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">${data.host === 'standalone' ? ICON : ''}
${assets.styles.map((url) => html`<link rel="stylesheet" href="${url}">`)}
${[...assets.preloads, ...(hasMore ? assets.morePreloads : []), ...(look ? assets.lookPreloads : [])].map((url) => html`<link rel="modulepreload" href="${url}">`)}
<script type="module" src="${assets.script}"></script>${testCard === null ? [] : prefill(testCard)}
</head>
<body>
<div id="souk"><main class="checkout">${LIVE_REGION}${skeleton(furtherRows)}</main></div>
<noscript>${needsScript}</noscript>
<script type="application/json" id="${FRAME_DATA_ID}">${inertJson(data)}</script>
</body>
</html>
`.html;

/** The app goes on with this very element: screen readers only tell of changes in regions that they know. */
const LIVE_REGION: Html = { html: '<p class="unseen" role="status"></p>' };

const skeleton = (furtherRows: number): Html =>
  html`<div class="skeleton" aria-hidden="true"><div class="sk sk-row"></div><div class="sk sk-form"></div>${Array.from({ length: furtherRows }, () => html`<div class="sk sk-more"></div>`)}<div class="sk sk-button"></div></div>`;

const prefill = ({ number, expiry, code }: TestCard): Html =>
  html`
<script defer src="${PREFILL_PATH}" data-number="${number}" data-expiry="${expiry}" data-code="${code}"></script>`;
