import type { Page } from '@playwright/test';

/** Holds a page's requests to an address back. @returns lets them go, those to come as well. */
export async function hold(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return () => letGo();
}
