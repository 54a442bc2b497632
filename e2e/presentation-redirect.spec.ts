import { expect, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import type { MerchantPages } from './support/merchant-pages.ts';
import { withButton } from './support/opened.ts';
import { payOnLink } from './support/payment-link.ts';

const PATH = '/returning';

/** Where the session returns to is the page that opened it. */
const urls = (merchant: MerchantPages) => ({
  return_url: `${merchant.origin}${PATH}?order=1`,
  cancel_url: `${merchant.origin}${PATH}?order=1`,
});

test('to the payment link and back: the page tells the outcome by itself, once', async ({
  page,
  api,
  merchant,
  open,
}) => {
  const { sessionId, url } = await withButton(open, 'redirect', urls(merchant), { path: PATH });
  await page.getByRole('button', { name: 'Buy' }).click();
  await page.waitForURL(`**/pay/${sessionId}/`);
  await payOnLink(page);
  await page.waitForURL(`${url}?order=1**`);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', sessionId, method: 'card' })]);
  // Its own parameters stay.
  expect(page.url()).toBe(`${url}?order=1`);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await api.trace(sessionId)).toMatchObject({ state: 'paid' });
});

test('canceled on the link: the session is open, so nothing is told, and the button leads there again', async ({
  page,
  merchant,
  open,
}) => {
  const { sessionId, url } = await withButton(open, 'redirect', urls(merchant), { path: PATH });
  await page.getByRole('button', { name: 'Buy' }).click();
  await page.waitForURL(`**/pay/${sessionId}/`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => page.url()).toBe(`${url}?order=1`);
  // The frame that asks is there, and has nothing to tell.
  await expect(page.locator('iframe')).toHaveCount(1);
  expect(await eventsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Buy' }).click();
  await page.waitForURL(`**/pay/${sessionId}/`);
  await payOnLink(page);
  await page.waitForURL(`${url}?order=1**`);
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});
