import type { Page } from '@playwright/test';
import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

/** Counts payment requests that leave the browser. */
function countPayments(page: Page): () => number {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/payments/')) sent += 1;
  });
  return () => sent;
}

test('beforePayment rejects: nothing was sent, the form stays filled', async ({ page, api, open }) => {
  const sent = countPayments(page);
  const { sessionId, form } = await open(
    {},
    {
      attributes: { 'before-payment': 'check' },
      script:
        'window.check = (details) => { window.details = details; return Promise.reject(new Error("out of stock")); };',
    },
  );
  await form.fill();
  await form.clickPay();
  await expect(form.status.filter({ hasText: /not|stopped/i }).first()).toBeVisible();
  await expect(form.pay).toBeEnabled();
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  expect(sent()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { details: object }).details)).toEqual({
    method: 'card',
    amount: '12.00',
    currency: 'EUR',
    brand: 'visa',
    lastFour: '4242',
    save: false,
  });
  expect(await api.trace(sessionId)).toMatchObject({ attempts: [] });
  expect(await eventsOf(page)).toEqual([]);
});

test('beforePayment hangs: after 30 s nothing was sent and the form can be used again', async ({
  page,
  api,
  open,
}) => {
  const sent = countPayments(page);
  await page.clock.install();
  const { sessionId, form } = await open(
    {},
    {
      attributes: { 'before-payment': 'check' },
      script: 'window.check = () => { window.asked = true; return new Promise(() => {}); };',
    },
  );
  await form.fill();
  await form.clickPay();
  await page.waitForFunction(() => (window as unknown as { asked?: boolean }).asked);
  await page.clock.fastForward(31_000);
  await expect(form.pay).toBeEnabled();
  await expect(form.status.filter({ hasText: /.+/ }).first()).toBeVisible();
  expect(sent()).toBe(0);
  expect(await api.trace(sessionId)).toMatchObject({ attempts: [] });
});

test('beforePayment changes the amount: it is shown and asks for a new click', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const sent = countPayments(page);
  await page.exposeFunction('discount', async () => {
    await api.update(session_id, { amount: '10.00' });
  });
  await page.goto(
    serveCheckout(merchant, stack.providerUrl, session_id, {
      attributes: { 'before-payment': 'discount' },
    }),
  );
  const form = cardForm(page);
  await form.fill();
  await form.clickPay();
  await expect(form.pay).toHaveAccessibleName('Pay €10.00');
  expect(sent()).toBe(0);
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', amount: '10.00' })]);
});
