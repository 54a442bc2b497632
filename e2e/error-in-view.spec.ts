import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What a phone's keyboard leaves of its window. */
const LEFT = { width: 390, height: 320 };

/** The error stands within the window, whole. */
const inView = (page: Page, error: Locator) =>
  expect
    .poll(async () => {
      const box = await error.boundingBox();
      const { height } = page.viewportSize() ?? { height: 0 };
      return box !== null && box.y >= 0 && box.y + box.height <= height;
    })
    .toBe(true);

test('the error of the field that is to be corrected is seen above a keyboard', async ({ page, open }) => {
  await page.setViewportSize(LEFT);
  const { form } = await open(
    {},
    {
      body: '<p class="before">A shop</p><div id="checkout"></div><p class="before">Its end</p>',
      css: '.before { height: 900px }',
    },
  );
  await form.number.fill('4242424242424242');
  await form.expiry.fill('12/34');
  await form.clickPay();
  await expect(form.code).toBeFocused();
  await inView(page, form.frame.locator('.error').last());
});

test('on the payment link, too', async ({ page, api }) => {
  await page.setViewportSize(LEFT);
  const { checkout_url } = await api.create({});
  await page.goto(checkout_url);
  await page.getByLabel('Card number').fill('4242424242424242');
  await page.getByLabel('Expiry date').fill('12/34');
  await page.getByRole('button', { name: /^Pay\b/ }).click();
  await expect(page.getByLabel('Security code')).toBeFocused();
  await inView(page, page.locator('.error').last());
});
