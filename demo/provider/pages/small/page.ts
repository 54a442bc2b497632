import { createHash } from 'node:crypto';
import { type Html, html } from '../../../../src/frame-server/html.ts';
import { ICON } from '../icon.ts';
import { STYLE } from './style.ts';
import type { Presentation } from './texts.ts';

export interface SmallPage {
  presentation: Presentation;
  title: string;
  body: Html;
  status?: 200 | 404;
  /** Whole and constant, so that its hash can allow it. */
  script?: string;
  /** `bank`: nothing but a page of the bank's, edge to edge. */
  layout?: 'card' | 'bank';
  /** Sources of the policy beyond `'none'`. */
  allow?: Partial<Record<'frame-src' | 'form-action' | 'connect-src' | 'frame-ancestors', string>>;
}

/** A page of the provider's that needs no build: one style, at most one short script, nothing from elsewhere. */
export function smallPage(page: SmallPage): Response {
  const { presentation, title, body, status = 200, script, layout = 'card', allow = {} } = page;
  const { lang, dir, scheme } = presentation;
  const policy = [
    "default-src 'none'",
    // For the icon.
    'img-src data:',
    `style-src ${hashOf(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    ...Object.entries({ 'form-action': "'none'", 'frame-ancestors': "'none'", ...allow }).map(
      ([directive, sources]) => `${directive} ${sources}`,
    ),
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const text = html`<!doctype html>
<html lang="${lang}" dir="${dir}"${scheme === null ? '' : html` data-scheme="${scheme}"`}${layout === 'bank' ? html` class="bank"` : ''}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${ICON}
<style>${{ html: STYLE }}</style>
</head>
<body>
${body}
${script === undefined ? '' : html`<script>${{ html: script }}</script>`}
</body>
</html>
`.html;
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      // Some of these stand in pages of other origins, also where those ask for cross-origin isolation.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A heading with a line below it, in a card of its own. */
export const card = (heading: string, line: string, more: { above?: Html; below?: Html } = {}): Html =>
  html`<div class="card">${more.above ?? NOTHING}<h1>${heading}</h1><p>${line}</p>${more.below ?? NOTHING}</div>`;

const NOTHING: Html = { html: '' };

/** Something is being waited for. */
export const PULSE: Html = { html: '<div class="pulse" aria-hidden="true"><i></i><i></i><i></i></div>' };

export const TICK: Html = {
  html: '<div class="mark good" aria-hidden="true"><svg viewBox="0 0 24 24"><path d="m5 13 4 4L19 7"/></svg></div>',
};

export const linkTo = (url: string, text: string): Html => html`<a class="button" href="${url}">${text}</a>`;

/** @param frameAncestors who may frame it; by default nobody. */
export const missingPage = (presentation: Presentation, frameAncestors = "'none'"): Response =>
  smallPage({
    presentation,
    status: 404,
    title: presentation.texts.missing,
    body: html`<main>${card(presentation.texts.missing, presentation.texts.missingWhy)}</main>`,
    allow: { 'frame-ancestors': frameAncestors },
  });
