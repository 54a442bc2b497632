import { expect, type Page } from '@playwright/test';
import { SCHEMES } from './bank-pages.ts';
import type { CardForm } from './card-form.ts';

/** The browser opens no window, whoever asks. */
export const blockPopups = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.open = () => null;
  });

const isThere = (page: Page) =>
  expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();

export const chooseScheme = (form: CardForm, scheme: string = SCHEMES.debit): Promise<void> =>
  form.frame.getByRole('radio', { name: scheme }).click();

/** Chooses a scheme and pays; the window that this opens is at the bank when it is returned. */
export async function toTheBankInAWindow(page: Page, form: CardForm, scheme?: string): Promise<Page> {
  await chooseScheme(form, scheme);
  const opened = page.context().waitForEvent('page');
  await form.clickPay();
  const popup = await opened;
  await isThere(popup);
  return popup;
}

/** Chooses a scheme whose window is blocked, and pays. */
export async function findTheWindowBlocked(form: CardForm): Promise<void> {
  await chooseScheme(form);
  await form.clickPay();
  await expect(continueHere(form)).toBeVisible();
}

/** The same, and goes to the bank in the same window. */
export async function toTheBankHere(page: Page, form: CardForm): Promise<void> {
  await findTheWindowBlocked(form);
  await continueHere(form).click();
  await isThere(page);
}

const continueHere = (form: CardForm) => form.frame.getByRole('button', { name: 'Continue in this window' });
