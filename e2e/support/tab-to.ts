import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the element has the focus, if it hasn't already. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  let isFirst = true;
  await expect(async () => {
    if (!isFirst) await page.keyboard.press('Tab');
    isFirst = false;
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass();
}
