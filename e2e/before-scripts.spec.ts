import type { Page } from '@playwright/test';
import { CARDS, cardForm, expect, test } from './fixtures.ts';
import { eventsOf, type PageOptions, serveCheckout } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';
import { holdScripts, isStatic, WHY_NOT } from './support/hold-scripts.ts';
import type { MerchantApi } from './support/merchant-api.ts';
import type { MerchantPages } from './support/merchant-pages.ts';
import type { Stack } from './support/stack.ts';

test.skip(isStatic, WHY_NOT);

interface Around {
  page: Page;
  stack: Stack;
  api: MerchantApi;
  merchant: MerchantPages;
}

/** Opens a checkout whose frame has come without its scripts. */
async function openHeld(
  { page, stack, api, merchant }: Around,
  session: Parameters<MerchantApi['create']>[0] = {},
  attributes: PageOptions['attributes'] = {},
) {
  const letGo = await holdScripts(page);
  const { session_id } = await api.create({ allowed_origins: [merchant.origin], ...session });
  const url = serveCheckout(merchant, stack.providerUrl, session_id, {
    attributes: { 'initial-height': '900', ...attributes },
  });
  // The frame is part of the page's `load`, which waits for the scripts that are held.
  await page.goto(url, { waitUntil: 'commit' });
  const form = cardForm(page);
  await expect(form.number).toBeVisible();
  return { form, letGo };
}

test('what was typed before any script ran stays, with caret and focus', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { form, letGo } = await openHeld({ page, stack, api, merchant });
  await form.number.click();
  await page.keyboard.type('4242424242424242');
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('ArrowLeft');
  // As a browser fills it in: nobody hears an event.
  await form.expiry.evaluate((field: HTMLInputElement) => {
    field.value = '1234';
  });
  await form.number.evaluate((field) => field.setAttribute('data-first', ''));
  letGo();

  await expect(form.frame.getByRole('img', { name: 'Visa', exact: true })).toBeVisible();
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.number).toBeFocused();
  await expect(form.number).toHaveAttribute('data-first');
  const caret = await form.number.evaluate((field: HTMLInputElement) => [
    field.selectionStart,
    field.selectionEnd,
  ]);
  expect(caret).toEqual(['4242 4242 42'.length, '4242 4242 42'.length]);
  await expect(form.expiry).toHaveValue('12 / 34');

  await form.code.fill('123');
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
});

test('who pays before any script ran has paid', async ({ page, stack, api, merchant }) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  });
  const { form, letGo } = await openHeld({ page, stack, api, merchant });
  await form.fill({ number: CARDS.succeeds });
  await form.pay.click();
  await form.code.press('Enter');
  await expect(form.number).toHaveValue(CARDS.succeeds);
  expect(posts).toEqual([]);
  letGo();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
  expect(posts.filter((path) => path.endsWith('/payments/'))).toHaveLength(1);
});

test('who pays too early is told what is missing', async ({ page, stack, api, merchant }) => {
  const { form, letGo } = await openHeld({ page, stack, api, merchant });
  await form.number.fill('4242');
  await form.pay.click();
  letGo();
  await expect(form.number).toHaveAttribute('aria-invalid', 'true');
  await expect(form.number).toBeFocused();
  await expect(form.status).toContainText('3');
});

test('a card is told by its brand, and paid, however late the part comes that can', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const letGo = await hold(page, '**/sdk/frame/assets/engine-*.js');
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id), { waitUntil: 'commit' });
  const form = cardForm(page);
  await expect(form.number).toBeVisible();
  // Spaces of fours: the script that groups them is here.
  await expect
    .poll(async () => {
      await form.number.fill('');
      await form.number.pressSequentially('378282246310005');
      return form.number.inputValue();
    })
    .toBe('3782 8224 6310 005');
  await form.expiry.fill('12/34');
  await form.code.fill('1234');
  await form.pay.click();
  letGo();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
  await expect(form.frame.getByText('American Express •••• 0005')).toBeVisible();
});

test('another way to pay that was chosen before any script ran is the chosen one', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { form, letGo } = await openHeld({ page, stack, api, merchant }, { methods: ['card', 'redirect'] });
  await form.frame.getByRole('radio', { name: 'Gulf Debit' }).click();
  letGo();
  await expect(form.frame.getByText('Gulf Debit', { exact: false }).last()).toBeVisible();
  await expect(form.frame.getByRole('radio', { name: 'Gulf Debit' })).toBeChecked();
  await expect(form.number).toHaveCount(0);
});

test('language and look are there before any script ran, and stay', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const appearance = { theme: 'dark', labels: 'floating', variables: { accent: '#0a7a46' } };
  const letGo = await holdScripts(page);
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const attributes = { locale: 'ar', appearance: JSON.stringify(appearance) };
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id, { attributes }), {
    waitUntil: 'commit',
  });
  const { frame } = cardForm(page);
  const pay = frame.locator('button[type=submit]');
  const look = () =>
    pay.evaluate((button) => ({
      text: button.textContent,
      color: getComputedStyle(button).backgroundColor,
      dir: button.ownerDocument.documentElement.dir,
      theme: button.ownerDocument.documentElement.dataset.theme,
    }));
  await expect(pay).toBeVisible();
  const before = await look();
  expect(before).toMatchObject({ dir: 'rtl', theme: 'dark', color: 'rgb(10, 122, 70)' });
  letGo();
  await expect.poll(() => eventsOf(page, true)).toContainEqual({ type: 'ready' });
  expect(await look()).toEqual(before);
});

test('room is kept for a saved card while a login is on its way, and no longer', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const token = { 'login-token': 'x'.repeat(40) };
  const { form, letGo } = await openHeld({ page, stack, api, merchant }, {}, token);
  const room = form.frame.locator('.coming');
  await expect(room).toBeVisible();
  letGo();
  // The provider knows no such token: the checkout goes on as a guest's.
  await expect(room).toHaveCount(0);
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success' }]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing that was typed leaves the page', async ({ page, stack, api }) => {
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') posts.push(request.url());
    });
    const { session_id } = await api.create({});
    const url = `${stack.providerUrl}/frame/v1/${session_id}/`;
    await page.goto(url);
    const number = page.getByLabel('Card number');
    await number.fill(CARDS.succeeds);
    // Chromium's driver waits for the page that its policy kept from coming.
    await number.press('Enter', { timeout: 3_000 }).catch(() => {});
    expect(page.url()).toBe(url);
    await page.goto(`${url}?again`);
    expect(posts).toEqual([]);
  });
});
