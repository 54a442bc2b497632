import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';
import { goBack } from './support/engine-history.ts';

test('reload in the middle of a payment: the form follows it to the truth', async ({
  page,
  api,
  bank,
  open,
}) => {
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 1_500 } });
  const { sessionId, form } = await open();
  await form.fill();
  const sent = page.waitForRequest((request) => request.url().endsWith('/payments/'));
  await form.clickPay();
  await sent;
  await expect.poll(async () => (await api.trace(sessionId)).attempts.length).toBe(1);
  await page.reload();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('a paid session mounted again tells the same success', async ({ page, stack, api, merchant }) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveCheckout(merchant, stack.providerUrl, session_id);
  await page.goto(url);
  const form = cardForm(page);
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toHaveLength(1);
  const [first] = await eventsOf(page);
  await page.goto(url);
  await expect.poll(() => eventsOf(page)).toEqual([first]);
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
});

test('away and back: the form is there, unpaid, and pays', async ({ page, api, merchant, open }) => {
  const { sessionId, url, form } = await open();
  await form.fill();
  await page.goto(merchant.serve({ html: '<!doctype html><title>Terms</title>' }));
  await api.update(sessionId, { amount: '14.00' });
  await goBack(page, url);
  await expect(form.pay).toHaveAccessibleName('Pay €14.00');
  await form.fill();
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', amount: '14.00' })]);
});
