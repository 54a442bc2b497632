import type { Page } from '@playwright/test';
import { type CardForm, expect, test } from './fixtures.ts';
import { decide, SCHEMES } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';

/** Chooses a scheme and pays; the window that this opens is at the bank when it is returned. */
async function toTheBank(page: Page, form: CardForm, scheme: string = SCHEMES.debit): Promise<Page> {
  await form.frame.getByRole('radio', { name: scheme }).check();
  const opened = page.context().waitForEvent('page');
  await form.clickPay();
  const popup = await opened;
  await expect(popup.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  return popup;
}

for (const scheme of [SCHEMES.debit, SCHEMES.wallet]) {
  test(`${scheme}: approved in a window of its own, which then closes`, async ({ page, api, open }) => {
    const { sessionId, form } = await open();
    const popup = await toTheBank(page, form, scheme);
    const closed = popup.waitForEvent('close');
    await decide(popup, 'Approve');
    await closed;
    await expect
      .poll(() => eventsOf(page))
      .toEqual([expect.objectContaining({ type: 'success', method: 'redirect' })]);
    expect(await api.trace(sessionId)).toMatchObject({ state: 'paid', paid: { method: 'redirect' } });
  });
}

test('canceled there: back to the form with a message, no ending, no try lost', async ({
  page,
  api,
  open,
}) => {
  const { sessionId, form } = await open({ attempts: 'single' });
  await decide(await toTheBank(page, form), 'Cancel');
  await expect(form.status.filter({ hasText: /cancel/i }).first()).toBeVisible();
  expect(await eventsOf(page)).toEqual([]);
  expect((await api.trace(sessionId)).attempts).toMatchObject([{ status: 'canceled' }]);
});

test('the window is closed unpaid: given up at the bank, back to the form', async ({
  page,
  api,
  bank,
  open,
}) => {
  const { sessionId, form } = await open();
  const popup = await toTheBank(page, form);
  await popup.close();
  await expect.poll(async () => (await api.trace(sessionId)).attempts[0]?.status).toBe('canceled');
  await expect(form.status.filter({ hasText: /cancel/i }).first()).toBeVisible();
  const [attempt] = (await api.trace(sessionId)).attempts;
  expect(await bank.payments()).toContainEqual(
    expect.objectContaining({ reference: attempt?.payment_id, status: 'voided' }),
  );
  expect(await eventsOf(page)).toEqual([]);
});

test('another method instead: the first is given up at the bank, the window closes', async ({
  page,
  api,
  open,
}) => {
  const { sessionId, form } = await open();
  const popup = await toTheBank(page, form);
  const closed = popup.waitForEvent('close');
  await form.frame.getByRole('button', { name: 'Use another payment method' }).click();
  await closed;
  await form.frame.getByRole('radio', { name: 'Card' }).check();
  await form.fill();
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', method: 'card' })]);
  expect((await api.trace(sessionId)).attempts.map(({ status }) => status)).toEqual([
    'canceled',
    'succeeded',
  ]);
});

test('a double click opens one window and makes one attempt', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
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
  await form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
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
    const popup = await toTheBank(page, form);
    await decide(popup, 'Approve');
    await expect
      .poll(() => eventsOf(page))
      .toEqual([expect.objectContaining({ type: 'success', method: 'redirect' })]);
  });
}
