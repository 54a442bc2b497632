import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 700 } });

/** What a keyboard leaves of the window: so little that a short page has to make room to scroll. */
const LEFT = 300;

/** A phone's keyboard, of which a page learns by its visual viewport alone. It comes a moment after the focus. */
async function withKeyboard(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const view = Object.assign(new EventTarget(), { offsetTop: 0, height: innerHeight });
    Object.defineProperty(window, 'visualViewport', { value: view });
  });
  return () =>
    page.evaluate((height) => {
      Object.assign(visualViewport as object, { height });
      visualViewport?.dispatchEvent(new Event('resize'));
    }, LEFT);
}

const bottomOf = async (element: Locator): Promise<number> => {
  const box = await element.boundingBox();
  return (box?.y ?? Number.NaN) + (box?.height ?? 0);
};

test('the error of the field that has the focus is never under the keyboard, in a merchant’s page', async ({
  page,
  open,
}) => {
  const comes = await withKeyboard(page);
  const { form } = await open({ methods: ['card'] }, { css: '#checkout { margin-block: 200px 900px }' });
  await form.number.fill('4242424242424242');
  await form.expiry.fill('12/34');
  await form.code.scrollIntoViewIfNeeded();
  await form.clickPay();
  await expect(form.code).toBeFocused();
  await comes();
  const error = form.frame.locator('.error');
  await expect(error).toBeVisible();
  await expect.poll(() => bottomOf(error)).toBeLessThan(LEFT);
  // Said again where the focus is already, and scrolled away since.
  await page.evaluate(() => scrollTo(0, 0));
  await form.code.fill('1');
  await form.code.press('Enter');
  await expect.poll(() => bottomOf(error)).toBeLessThan(LEFT);
});

test('nor on the payment link', async ({ page, api }) => {
  const comes = await withKeyboard(page);
  const { checkout_url } = await api.create({ methods: ['card'] });
  await page.goto(checkout_url);
  await page.getByLabel('Card number').fill('4242 4242 4242 4243');
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByLabel('Card number')).toBeFocused();
  await comes();
  const error = page.locator('#card-number-note');
  await expect(error).toHaveClass('error');
  await expect.poll(() => bottomOf(error)).toBeLessThan(LEFT);
});
