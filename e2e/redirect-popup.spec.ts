import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { decide, SCHEMES } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';
import { chooseScheme, toTheBankInAWindow } from './support/to-the-bank.ts';

test('a wallet: approved in a window of its own, which then closes', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  const popup = await toTheBankInAWindow(page, form, SCHEMES.wallet);
  const closed = popup.waitForEvent('close');
  await decide(popup, 'Approve');
  await closed;
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', method: 'redirect' })]);
  expect(await api.trace(sessionId)).toMatchObject({ state: 'paid', paid: { method: 'redirect' } });
});

test('a double click opens one window and makes one attempt', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await chooseScheme(form);
  const pages: Page[] = [];
  page.context().on('page', (opened) => pages.push(opened));
  await form.pay.dblclick();
  await expect.poll(() => pages.length).toBe(1);
  await decide(pages[0] ?? page, 'Approve');
  await expect.poll(() => eventsOf(page)).toHaveLength(1);
  expect(pages).toHaveLength(1);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('beforePayment says no: the window closes and nothing was sent', async ({ page, api, open }) => {
  const { sessionId, form } = await open(
    {},
    {
      attributes: { 'before-payment': 'refuse' },
      script: 'window.refuse = () => Promise.reject(new Error("sold out"));',
    },
  );
  await chooseScheme(form);
  const opened = page.context().waitForEvent('page');
  await form.clickPay();
  const popup = await opened;
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await expect(form.pay).toBeEnabled();
  expect((await api.trace(sessionId)).attempts).toEqual([]);
});

for (const coop of ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'] as const) {
  test(`under the merchant's COOP "${coop}" the window opens and pays`, async ({ page, open }) => {
    const { form } = await open({}, { headers: { 'cross-origin-opener-policy': coop } });
    const popup = await toTheBankInAWindow(page, form);
    await decide(popup, 'Approve');
    await expect
      .poll(() => eventsOf(page))
      .toEqual([expect.objectContaining({ type: 'success', method: 'redirect' })]);
  });
}
