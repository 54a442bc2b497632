import type { Page } from '@playwright/test';
import { cardForm, expect, test } from './fixtures.ts';
import { comeBackFor } from './support/saved-card.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Checkout events' });

/** Opens the shop's checkout as the returning customer. */
const visit = (page: Page, shopUrl: string, query = ''): Promise<unknown> =>
  page.goto(`${shopUrl}/checkout?amount=12.00&customer=returning${query}`);

async function payAndSave(page: Page, shopUrl: string): Promise<void> {
  await visit(page, shopUrl);
  const form = cardForm(page);
  // A click, also where it is chosen already: from then on no saved card that comes later opens instead.
  await form.frame.getByRole('radio', { name: 'Card', exact: true }).click();
  await form.fill();
  const save = form.frame.getByRole('checkbox', { name: 'Save this card for next time' });
  await expect(save).not.toBeChecked();
  await save.check();
  await form.clickPay();
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
}

/** All of it concerns the shop's one returning customer, and so happens in one story at a time. */
test.describe.configure({ mode: 'serial' });

test('saved on request, listed first next time, paid with by its code', async ({ page, stack }) => {
  await payAndSave(page, stack.shopUrl);
  const { frame, clickPay } = cardForm(page);
  const saved = frame.getByRole('radio', { name: /Visa.*4242/ });
  await comeBackFor(saved, () => visit(page, stack.shopUrl));
  await expect(saved).toBeChecked();
  await expect(frame.getByRole('radio').first()).toHaveAccessibleName(/Visa.*4242/);
  await frame.getByLabel('Security code').fill('123');
  await clickPay();
  await expect(log(page)).toContainText('"method":"saved_card"');
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
});

test('a guest, a forwarded link and another session see no card', async ({ page, stack, browser }) => {
  await visit(page, stack.shopUrl);
  const { frame } = cardForm(page);
  await expect(frame.getByRole('radio', { name: /Visa.*4242/ })).toBeVisible();
  const session = await page.locator('script[data-session]').getAttribute('data-session');
  const stranger = await browser.newPage();
  const answer = await stranger.goto(`${stack.providerUrl}/pay/${session}/`);
  expect(await answer?.text()).not.toMatch(/4242|last_four|"cards"/);
  await expect(stranger.getByLabel('Card number')).toBeVisible();
  await expect(stranger.getByRole('radio', { name: /4242/ })).toHaveCount(0);
  await expect(stranger.getByRole('checkbox', { name: /Save this card/ })).toHaveCount(0);
  await stranger.close();
});

test('deleted after a confirmation, announced, and gone for good', async ({ page, stack }) => {
  await visit(page, stack.shopUrl);
  const { frame, status } = cardForm(page);
  await frame.getByRole('button', { name: /Delete Visa.*4242/ }).click();
  await frame.getByRole('button', { name: /^(Keep|Keep it)/ }).click();
  await expect(frame.getByRole('radio', { name: /Visa.*4242/ })).toBeVisible();
  await frame.getByRole('button', { name: /Delete Visa.*4242/ }).click();
  await frame.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(frame.getByRole('radio', { name: /Visa.*4242/ })).toHaveCount(0);
  await expect(status.filter({ hasText: /deleted/i }).first()).toBeVisible();
  await page.reload();
  await expect(
    cardForm(page)
      .frame.getByLabel(/Card number|Security code/)
      .first(),
  ).toBeVisible();
  await expect(cardForm(page).frame.getByRole('radio', { name: /Visa.*4242/ })).toHaveCount(0);
});
