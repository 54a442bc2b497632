import type { Page } from '@playwright/test';
import { CARDS } from './card-form.ts';

/** Fills the form of a payment link, which stands in the page itself. */
export async function fillLink(page: Page, number: string = CARDS.succeeds): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry date').fill('12/34');
  await page.getByLabel('Security code').fill('123');
}

export async function payOnLink(page: Page, number?: string): Promise<void> {
  await fillLink(page, number);
  await page.getByRole('button', { name: /^Pay\b/ }).click();
}
