import type { Page } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { auditForm } from './support/audit-form.ts';
import { holdScripts, isStatic, WHY_NOT } from './support/hold-scripts.ts';
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

test('saved on request, listed first next time, paid with by its code', async ({
  page,
  stack,
  browserName,
}) => {
  await payAndSave(page, stack.shopUrl);
  const form = cardForm(page);
  const { frame } = form;
  const saved = frame.getByRole('radio', { name: /Visa.*4242/ });
  await comeBackFor(saved, () => visit(page, stack.shopUrl));
  await expect(saved).toBeChecked();
  await expect(frame.getByRole('radio').first()).toHaveAccessibleName(/Visa.*4242/);
  if (browserName === 'chromium') await auditForm(page, form, 'a saved card');
  // By keyboard alone.
  await saved.focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(frame.getByLabel('Security code')).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await expect(log(page)).toContainText('"method":"saved_card"');
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
});

test('it comes into the room that was kept for it, and moves nobody who has begun', {
  tag: ONE_ENGINE,
}, async ({ page, stack, framePage }) => {
  test.skip(isStatic({ framePage }), WHY_NOT);
  const letGo = await holdScripts(page);
  await page.goto(`${stack.shopUrl}/checkout?amount=12.00&customer=returning`, { waitUntil: 'commit' });
  const form = cardForm(page);
  await form.number.click();
  const before = await form.number.boundingBox();
  letGo();
  await expect(form.frame.getByRole('radio', { name: /Visa.*4242/ })).toBeVisible();
  await expect(form.number).toBeFocused();
  expect(await form.number.boundingBox()).toEqual(before);
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

test('deleted after a confirmation, announced, and gone for good', async ({ page, stack, browserName }) => {
  await visit(page, stack.shopUrl);
  const { frame, status } = cardForm(page);
  const bin = frame.getByRole('button', { name: /Delete Visa.*4242/ });
  await bin.click();
  if (browserName === 'chromium') await auditForm(page, cardForm(page), 'the question before a deletion');
  const keep = frame.getByRole('button', { name: /^(Keep|Keep it)/ });
  await expect(keep).toBeFocused();
  await keep.press('Escape');
  await expect(bin).toBeFocused();
  await expect(frame.getByRole('radio', { name: /Visa.*4242/ })).toBeVisible();
  await bin.click();
  await frame.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(frame.getByRole('radio', { name: /Visa.*4242/ })).toHaveCount(0);
  await expect(frame.locator('input:focus')).toHaveCount(1);
  await expect(status.filter({ hasText: /deleted/i }).first()).toBeVisible();
  await page.reload();
  await expect(
    cardForm(page)
      .frame.getByLabel(/Card number|Security code/)
      .first(),
  ).toBeVisible();
  await expect(cardForm(page).frame.getByRole('radio', { name: /Visa.*4242/ })).toHaveCount(0);
});
