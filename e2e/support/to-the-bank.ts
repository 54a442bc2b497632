import { expect, type Page } from '@playwright/test';
import { SCHEMES } from './bank-pages.ts';
import { type CardForm, cardForm } from './card-form.ts';

/** The browser opens no window, whoever asks. */
export const blockPopups = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.open = () => null;
  });

/** Chooses a scheme whose window is blocked, and goes to the bank in the same window. */
export async function toTheBank(page: Page, form: CardForm = cardForm(page)): Promise<void> {
  await form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
  await form.clickPay();
  await form.frame.getByRole('button', { name: 'Continue in this window' }).click();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
}
