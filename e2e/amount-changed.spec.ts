import { expect, test } from './fixtures.ts';
import { callCheckout, eventsOf } from './support/checkout-page.ts';
import { deafen } from './support/deaf.ts';

test('the merchant changes the amount before the click: nobody pays what he did not see', async ({
  page,
  api,
  open,
  framePage,
}) => {
  await deafen(page, framePage === 'static' ? 1 : 0);
  const { sessionId, form } = await open();
  await form.fill();
  await expect(form.pay).toHaveAccessibleName('Pay €12.00');

  await api.update(sessionId, { amount: '17.00' });
  const refused = page.waitForResponse(
    (response) => response.url().endsWith('/payments/') && response.status() === 409,
  );
  await form.clickPay();
  expect(await (await refused).json()).toMatchObject({
    code: 'amount_changed',
    session: { amount: '17.00' },
  });

  await expect(form.pay).toHaveAccessibleName('Pay €17.00');
  await expect(form.status.filter({ hasText: '€17.00' }).first()).toBeVisible();
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  expect(await api.trace(sessionId)).toMatchObject({ attempts: [] });

  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', amount: '17.00' })]);
});

test('refresh() shows the new amount and keeps the digits', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await form.fill();
  await api.update(sessionId, { amount: '13.50' });
  await callCheckout(page, 'refresh');
  await expect(form.pay).toHaveAccessibleName('Pay €13.50');
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.code).toHaveValue('123');
});

test('a bad update ends the session, and the form says so instead of paying', async ({
  page,
  api,
  open,
  framePage,
}) => {
  await deafen(page, framePage === 'static' ? 1 : 0);
  const { sessionId, form } = await open();
  await form.fill();
  const bad = await api.raw(`/v1/checkouts/${sessionId}/`, {
    method: 'PATCH',
    body: JSON.stringify({ amount: '12.005' }),
  });
  expect(bad.status).toBe(400);
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'cancel', reason: 'invalidated', retryable: false })]);
  expect(await api.trace(sessionId)).toMatchObject({ state: 'invalidated', attempts: [] });
});
