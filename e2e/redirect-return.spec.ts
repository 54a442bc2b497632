import type { Page } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { decide, SCHEMES } from './support/bank-pages.ts';
import type { MerchantApi } from './support/merchant-api.ts';
import type { MerchantPages } from './support/merchant-pages.ts';
import type { Stack } from './support/stack.ts';
import { blockPopups, toTheBankHere } from './support/to-the-bank.ts';

interface Parts {
  api: MerchantApi;
  merchant: MerchantPages;
  stack: Stack;
}

import { eventsOf, serveCheckout } from './support/checkout-page.ts';

/** A page of the merchant's to which the session returns; the browser opens no other window. */
async function open(page: Page, { api, merchant, stack }: Parts) {
  await blockPopups(page);
  const path = '/returning';
  const { session_id: sessionId } = await api.create({
    allowed_origins: [merchant.origin],
    return_url: merchant.origin + path,
  });
  const url = serveCheckout(merchant, stack.providerUrl, sessionId, { path });
  await page.goto(url);
  return { sessionId, url, form: cardForm(page) };
}

test('in the same window: approved, back in the shop, one success', async ({
  page,
  api,
  merchant,
  stack,
}) => {
  const { sessionId, url } = await open(page, { api, merchant, stack });
  await toTheBankHere(page, cardForm(page));
  await decide(page, 'Approve');
  await page.waitForURL((at) => at.href.startsWith(url));
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', method: 'redirect' })]);
  // The page's address tells nothing any more.
  expect(page.url()).toBe(url);
  expect(await api.trace(sessionId)).toMatchObject({ state: 'paid' });
  await page.reload();
  await expect.poll(() => eventsOf(page)).toHaveLength(1);
});

test('a second return, and a forged one, change nothing', { tag: ONE_ENGINE }, async ({
  page,
  api,
  merchant,
  stack,
}) => {
  const { sessionId, form, url } = await open(page, { api, merchant, stack });
  await toTheBankHere(page, cardForm(page));
  await page.goto(`${url}?souk_session=${sessionId}&status=succeeded&result=CAPTURED`);
  await expect(form.frame.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(await eventsOf(page)).toEqual([]);
  expect(await api.trace(sessionId)).toMatchObject({ state: 'attempted' });
});

test('returned in another tab: both tell the same', async ({ page, context, api, merchant, stack }) => {
  const { sessionId, url } = await open(page, { api, merchant, stack });
  await toTheBankHere(page, cardForm(page));
  const bank = page.url();
  await page.goBack();
  const other = await context.newPage();
  await other.goto(bank);
  await decide(other, 'Approve');
  await other.waitForURL((at) => at.href.startsWith(url));
  await expect.poll(() => eventsOf(other)).toEqual([expect.objectContaining({ type: 'success' })]);
  await expect.poll(() => eventsOf(page)).toEqual(await eventsOf(other));
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('on the payment link: to the bank and back, no window needed', async ({ page, api, merchant }) => {
  const back = merchant.serve({
    html: '<!doctype html><title>Thanks</title><h1>Thanks</h1>',
    path: '/thanks',
  });
  const { session_id, checkout_url } = await api.create({ return_url: back });
  const goToTheBank = async () => {
    await page.getByRole('radio', { name: SCHEMES.wallet }).check();
    await page.getByRole('button', { name: /^Pay / }).click();
  };
  await page.goto(checkout_url);
  await goToTheBank();
  await decide(page, 'Decline');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /declined/i })
      .first(),
  ).toBeVisible();
  await goToTheBank();
  await decide(page, 'Approve');
  await expect(page).toHaveURL(`${back}?souk_session=${session_id}`);
});
