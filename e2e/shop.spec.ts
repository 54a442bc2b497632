import { CARDS, cardForm, expect, test } from './fixtures.ts';

test('from the shop front to a confirmed order', async ({ page, stack }) => {
  await page.goto(stack.shopUrl);
  await page
    .getByRole('link', { name: /^Buy/ })
    .or(page.getByRole('button', { name: /^Buy/ }))
    .first()
    .click();
  const form = cardForm(page);
  await form.fill();
  await form.clickPay();
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
});

test('a test card is copied with a click, pasted and paid with', async ({ page, context, stack }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${stack.shopUrl}/checkout?amount=7.00`);
  const form = cardForm(page);
  await expect(form.number).toBeVisible();
  await page.getByRole('button', { name: /5555 5555 5555 4444/ }).click();
  await expect(page.getByText('Copied').first()).toBeAttached();
  await form.number.focus();
  await form.number.press('ControlOrMeta+v');
  await expect(form.number).toHaveValue('5555 5555 5555 4444');
  await form.expiry.fill('12/34');
  await form.code.fill('123');
  await form.clickPay();
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
});

test('reloading keeps the order; a fresh visit makes another', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/checkout?amount=7.00`);
  const first = page.url();
  await cardForm(page).fill({ number: CARDS.declined });
  await page.reload();
  expect(page.url()).toBe(first);
  await expect(cardForm(page).number).toBeVisible();
  await page.goto(`${stack.shopUrl}/checkout?amount=7.00`);
  expect(page.url()).not.toBe(first);
});

test('a bad parameter is named, with the remedy', async ({ page, stack }) => {
  const answer = await page.goto(`${stack.shopUrl}/checkout?amount=12.345&currency=EUR`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByText('amount').first()).toBeVisible();
});
