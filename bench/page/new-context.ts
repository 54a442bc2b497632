import type { Browser, BrowserContext } from 'playwright-core';

/** A browser without a past. */
export async function inNewContext<T>(
  browser: Browser,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  return use(context).finally(() => context.close());
}
