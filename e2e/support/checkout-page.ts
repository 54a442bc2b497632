import { expect, type Page } from '@playwright/test';
import type { MerchantPages } from './merchant-pages.ts';

/** One callback that the page got. */
export interface Event {
  type: 'success' | 'cancel' | 'error' | 'ready' | 'change';
  [detail: string]: unknown;
}

export interface PageOptions {
  /** Further `data-` attributes of the script tag. */
  attributes?: Record<string, string>;
  /** Script of the merchant's, run before the checkout's. */
  script?: string;
  /** Style of the merchant's. */
  css?: string;
  /** Markup around the container. */
  body?: string;
  headers?: Record<string, string>;
  /** Of the page on the merchant's origin; by default one of its own. */
  path?: string;
}

/** The policy that the docs ask merchants to set: one origin, in two directives. */
export const documentedPolicy = (providerUrl: string): string =>
  [
    "default-src 'none'",
    `script-src ${providerUrl} 'nonce-story'`,
    `frame-src ${providerUrl}`,
    "style-src 'nonce-story'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const RECORD = `
  window.events = [];
  const record = (type) => (detail) => { window.events.push({ type, ...(detail ?? {}), ...(detail?.message ? { message: detail.message, code: detail.code } : {}) }); };
  window.onPaid = record('success');
  window.onCanceled = record('cancel');
  window.onFailed = record('error');
  window.onReady = record('ready');
  window.onChanged = record('change');
`;

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Serves a script-tag checkout on the merchant's origin under the documented policy. @returns its URL. */
export function serveCheckout(
  merchant: MerchantPages,
  providerUrl: string,
  session: string,
  page: PageOptions = {},
): string {
  const attributes = {
    session,
    mount: '#checkout',
    success: 'onPaid',
    cancel: 'onCanceled',
    error: 'onFailed',
    ready: 'onReady',
    change: 'onChanged',
    ...page.attributes,
  };
  const data = Object.entries(attributes).map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`);
  return merchant.serve({
    ...(page.path ? { path: page.path } : {}),
    headers: { 'content-security-policy': documentedPolicy(providerUrl), ...page.headers },
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
${page.css ? `<style nonce="story">${page.css}</style>` : ''}<script nonce="story">${RECORD}${page.script ?? ''}</script>
<body><h1>A shop</h1>${page.body ?? '<div id="checkout"></div>'}
<script async src="${providerUrl}/sdk/v1/souk.js" ${data.join(' ')}></script></body></html>`,
  });
}

/** The callbacks that the page got so far, in order; `change` and `ready` only when asked for. */
export async function eventsOf(page: Page, all = false): Promise<Event[]> {
  const events = await page.evaluate(() => (window as unknown as { events: Event[] }).events);
  return all ? events : events.filter((event) => event.type !== 'change' && event.type !== 'ready');
}

/** Until everything works: the page's `onReady` was called. */
export const untilReady = (page: Page): Promise<void> =>
  expect.poll(() => eventsOf(page, true)).toContainEqual({ type: 'ready' });

/** Calls the checkout that the page's script tag started. */
export const callCheckout = (page: Page, method: 'cancel' | 'refresh'): Promise<void> =>
  page.evaluate((name) => {
    const script = document.querySelector('script[data-session]') as unknown as {
      checkout: Record<string, () => Promise<void>>;
    };
    return script.checkout[name]?.();
  }, method);
