import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { type ModuleWindow, openModule, serveModule } from './support/module-page.ts';
import { painted } from './support/painted.ts';

test('canceled before it was shown: one ending, and nothing is shown any more', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  const code = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    await checkout.cancel();
    await checkout.cancel();
    return checkout.mount('#checkout').catch((error: { code: string }) => error.code);
  }, session_id);
  expect(code).toBe('not_ready');
  expect(await eventsOf(page)).toEqual([
    expect.objectContaining({ type: 'cancel', reason: 'customer', code: 'customer', retryable: true }),
  ]);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('canceled while it mounts: the form has the word, once', async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    const mounted = checkout.mount('#checkout');
    await Promise.all([mounted, checkout.cancel()]);
  }, session_id);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer', sessionId: session_id })]);
});

test('canceled after it was taken away: nobody knows of a payment, so it must be mounted first', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  const code = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    await checkout.mount('#checkout');
    checkout.unmount();
    const refused = await checkout.cancel().catch((error: { code: string }) => error.code);
    await checkout.mount('#checkout');
    await checkout.cancel();
    return refused;
  }, session_id);
  expect(code).toBe('not_ready');
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer' })]);
});

test('mounted again after success it shows the receipt and tells nobody twice', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    Object.assign(window, { checkout });
    await checkout.mount('#checkout');
  }, session_id);
  const form = cardForm(page);
  await form.fill();
  await form.pay.click();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  const mounted = await page.evaluate(async () => {
    const { checkout } = window as unknown as { checkout: ReturnType<ModuleWindow['start']> };
    await checkout.mount('#elsewhere');
    return checkout.submit().catch((error: { code: string }) => error.code);
  });
  expect(mounted).toBe('not_ready');
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
  expect(await eventsOf(page)).toHaveLength(1);
});

test('a callback that throws is reported to the page, and the ending stands', async ({
  page,
  violations,
  openModulePage,
}) => {
  violations.expectViolation(/a fault of the shop/);
  const { session_id } = await openModulePage();
  await page.evaluate(async (session) => {
    const { start, events } = window as unknown as ModuleWindow;
    const checkout = start(session, {
      onSuccess() {
        events.push({ type: 'success' });
        throw new Error('a fault of the shop');
      },
    });
    await checkout.mount('#checkout');
  }, session_id);
  const reported = page.waitForEvent('pageerror');
  const form = cardForm(page);
  await form.fill();
  await form.pay.click();
  expect((await reported).message).toBe('a fault of the shop');
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
  expect(await eventsOf(page)).toEqual([{ type: 'success' }]);
});

test('destroyed while a payment is under way: no callback any more', async ({
  page,
  stack,
  api,
  bank,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 1_000 } });
  await openModule(page, serveModule(merchant, { providerUrl: stack.providerUrl }));
  await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    Object.assign(window, { checkout });
    await checkout.mount('#checkout');
  }, session_id);
  const form = cardForm(page);
  await form.fill();
  const sent = page.waitForRequest((request) => request.url().endsWith('/payments/'));
  await form.pay.click();
  await sent;
  await page.evaluate(() => {
    (window as unknown as { checkout: ReturnType<ModuleWindow['start']> }).checkout.destroy();
  });
  await expect.poll(async () => (await api.trace(session_id)).state).toBe('paid');
  expect(await eventsOf(page)).toEqual([]);
});

test('submit: not before the form is ready, not with fields that are missing', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  const early = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    Object.assign(window, { checkout });
    const mounted = checkout.mount('#checkout');
    const code = await checkout.submit().catch((error: { code: string }) => error.code);
    await mounted;
    return code;
  }, session_id);
  expect(early).toBe('not_ready');

  // Firefox gives no focus into a frame that it has not painted yet.
  await painted(cardForm(page).number);
  const late = await page.evaluate(() => {
    const { checkout } = window as unknown as { checkout: ReturnType<ModuleWindow['start']> };
    return checkout.submit().catch((error: { code: string }) => error.code);
  });
  expect(late).toBe('form_invalid');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  // Whether the window has the system's focus is Firefox's driver's affair.
  await expect
    .poll(() => cardForm(page).number.evaluate((field) => field === field.ownerDocument.activeElement))
    .toBe(true);
});

test('the frame reloads itself: a new handshake, ready is told once, and it pays', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  await page.evaluate(
    (session) => (window as unknown as ModuleWindow).start(session, { locale: 'en' }).mount('#checkout'),
    session_id,
  );
  const form = cardForm(page);
  await form.number.fill('4242');
  await form.frame.locator('body').evaluate(() => location.reload());
  await expect(form.number).toHaveValue('');
  await form.fill();
  await form.pay.click();
  await expect
    .poll(() => eventsOf(page, true))
    .toEqual([{ type: 'ready' }, expect.objectContaining({ type: 'success' })]);
});
