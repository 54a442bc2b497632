import type { Page } from '@playwright/test';
import type { Checkout, CheckoutOptions, ResumeOptions } from '../../src/loader/public.ts';
import { documentedPolicy } from './checkout-page.ts';
import type { MerchantPages } from './merchant-pages.ts';

/** What a page that imports the module has in its console. */
export interface ModuleWindow {
  /** Creates a checkout whose callbacks are recorded in `events` (see `eventsOf`). */
  start(session: string, options?: Partial<CheckoutOptions>): Checkout;
  /** Resumes one, recorded in the same way; `null` where the page's address carries no return. */
  resume(options?: Partial<ResumeOptions>): Checkout | null;
  events: object[];
}

interface ModulePage {
  providerUrl: string;
  /** Markup of the page's body. */
  body?: string;
}

/** Serves a page that imports the SDK's module under the documented policy. @returns its URL. */
export function serveModule(merchant: MerchantPages, { providerUrl, body }: ModulePage): string {
  return merchant.serve({
    headers: { 'content-security-policy': documentedPolicy(providerUrl) },
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
<body><h1>A shop</h1>${body ?? '<div id="checkout"></div><div id="elsewhere"></div>'}
<script type="module" nonce="story">
  import { createCheckout, resumeCheckout } from '${providerUrl}/sdk/v1/index.js';
  window.events = [];
  const record = (type) => (detail) => {
    window.events.push({ type, ...detail, ...(detail?.message ? { message: detail.message } : {}) });
  };
  const common = {
    provider: '${providerUrl}',
    onReady: record('ready'),
    onSuccess: record('success'),
    onCancel: record('cancel'),
    onError: record('error'),
  };
  window.start = (session, options) => createCheckout({ session, ...common, ...options });
  window.resume = (options) => resumeCheckout({ ...common, ...options });
</script></body></html>`,
  });
}

/** Waits until the page's `start` can be called. */
export async function openModule(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'start' in window);
}
