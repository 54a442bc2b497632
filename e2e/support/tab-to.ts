import { expect, type Locator, type Page } from '@playwright/test';
import type { CardForm } from './card-form.ts';

/** Presses Tab until the element has the focus, if it hasn't already. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  let isFirst = true;
  await expect(async () => {
    if (!isFirst) await page.keyboard.press('Tab');
    isFirst = false;
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass();
}

/** Types a card, field after field, from the first on. */
export async function typeCard(page: Page, form: CardForm, number: string): Promise<void> {
  await tabTo(page, form.number);
  await page.keyboard.type(number);
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
}
