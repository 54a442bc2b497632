import { expect, type Page } from '@playwright/test';

/** The browser's back button. No driver waits well for a page that comes from the back/forward cache. */
export async function goBack(page: Page, url: string): Promise<void> {
  await page.evaluate(() => setTimeout(() => history.back(), 0));
  await expect.poll(() => page.evaluate(() => location.href).catch(() => null)).toBe(url);
}
