import type { Page } from '@playwright/test';
import { expect, needs, test } from './fixtures.ts';
import { payOnLink } from './support/payment-link.ts';

async function makeLink(page: Page, shopUrl: string, query = ''): Promise<string> {
  await page.goto(`${shopUrl}/invoice${query}`);
  await page.getByLabel('Amount').fill('42');
  await page.getByLabel('Order number').fill('INV-42');
  await page.getByLabel(/e-mail/).fill('noura@example.com');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('heading', { name: 'The payment link is ready' })).toBeVisible();
  return page.getByLabel('Payment link', { exact: true }).inputValue();
}

test(
  'an invoice’s link is made, opened by its customer, and paid',
  needs('tabs'),
  async ({ page, context, stack }) => {
    const link = await makeLink(page, stack.shopUrl);
    expect(link).toMatch(new RegExp(`^${stack.providerUrl}/p/[A-Za-z0-9]{11}/$`));
    const customer = await context.newPage();
    await customer.goto(link);
    await expect(customer).toHaveURL(/\/pay\/[A-Za-z0-9]{32}\/$/);
    await payOnLink(customer);
    await expect(customer.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Paid', { exact: true })).toBeVisible();
  },
);

test('the QR code is there, under the policies of both sides', async ({ page, stack }) => {
  await makeLink(page, stack.shopUrl);
  const code = page.getByRole('img', { name: 'QR code of the payment link' });
  await expect(code).toBeVisible();
  await expect
    .poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
});

test('the link is copied, and the page says so', needs('clipboard'), async ({ page, context, stack }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await makeLink(page, stack.shopUrl);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  await page.getByRole('link', { name: 'Another invoice' }).click();
  const field = page.getByLabel('Amount');
  await field.focus();
  await field.press('ControlOrMeta+v');
  await expect(field).toHaveValue(link);
});

test('a browser that lets nothing be copied shows the link selected', async ({ page, stack }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const link = await makeLink(page, stack.shopUrl);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText('Selected: copy it by hand');
  const selected = ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
    value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  expect(await page.getByLabel('Payment link', { exact: true }).evaluate(selected)).toBe(link);
});

test('the share targets open with the message written', async ({ page, stack }) => {
  const link = await makeLink(page, stack.shopUrl);
  const address = async (name: string) =>
    (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
  expect(await address('E-mail')).toMatch(/^mailto:noura@example\.com\?subject=Invoice%20INV-42%20from/);
  for (const name of ['E-mail', 'WhatsApp', 'SMS']) {
    expect(decodeURIComponent(await address(name))).toContain(`of €42.00 is ready. You can pay it here:`);
    expect(decodeURIComponent(await address(name))).toContain(link);
  }
});

test('the system’s share sheet gets text and link, where the browser has one', async ({ page, stack }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: unknown) => {
        document.title = JSON.stringify(data);
      },
    });
  });
  const link = await makeLink(page, stack.shopUrl);
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page).toHaveTitle(/^\{/);
  expect(JSON.parse(await page.title())).toEqual({
    title: 'Invoice INV-42 from Dune & Olive',
    text: expect.stringMatching(/of €42\.00 is ready\. You can pay it here:$/),
    url: link,
  });
});

test('a mistake is told beside its field, which has the focus', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/invoice`);
  await page.getByLabel('Amount').fill('42.001');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const amount = page.getByLabel('Amount');
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue('42.001');
  await expect(amount).toHaveAccessibleDescription(/at most 2 digits/);
});

test('a short link that nobody gave says so', async ({ page, stack }) => {
  const answer = await page.goto(`${stack.providerUrl}/p/AAAAAAAAAAA/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible();
});
