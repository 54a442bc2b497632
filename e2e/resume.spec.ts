import type { Page } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { type ModuleWindow, openModule, serveModule } from './support/module-page.ts';
import { payOnLink } from './support/payment-link.ts';

/** What a page of the merchant's does when it is loaded: it may be one that the customer comes back to. */
const resume = (page: Page, options: object) =>
  page.evaluate((given) => {
    const { resume: resumed } = window as unknown as ModuleWindow;
    const checkout = resumed(given);
    Object.assign(window, { checkout });
    return checkout !== null;
  }, options);

/** @returns how a call on the checkout that was resumed ended. */
const call = (page: Page, method: 'mount' | 'open') =>
  page.evaluate(async (name) => {
    const { checkout } = window as unknown as { checkout: ReturnType<ModuleWindow['start']> };
    return (name === 'mount' ? checkout.mount('#checkout') : checkout.open()).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  }, method);

test('paid elsewhere: told through a hidden frame, before anything is mounted, and once', async ({
  page,
  context,
  stack,
  api,
  merchant,
}) => {
  const { session_id, checkout_url } = await api.create({ allowed_origins: [merchant.origin] });
  const link = await context.newPage();
  await link.goto(checkout_url);
  await payOnLink(link);
  await expect(link.getByRole('heading', { name: 'Payment complete' })).toBeVisible();

  const url = serveModule(merchant, { providerUrl: stack.providerUrl });
  await openModule(page, `${url}?a=b%20c&souk_session=${session_id}&flag#top`);
  await page.evaluate(() => history.replaceState({ mine: 1 }, ''));
  expect(await resume(page, { session: session_id })).toBe(true);
  expect(await page.evaluate(() => [location.href, history.state])).toEqual([
    `${url}?a=b%20c&flag#top`,
    { mine: 1 },
  ]);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', sessionId: session_id })]);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await resume(page, { session: session_id })).toBe(false);
  // Mounted all the same, it shows the receipt and tells nobody again.
  await page.evaluate((session) => {
    const { start } = window as unknown as ModuleWindow;
    Object.assign(window, { checkout: start(session, { onSuccess: undefined }) });
  }, session_id);
  expect(await call(page, 'mount')).toBe('done');
  await expect(cardForm(page).frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
  expect(await eventsOf(page)).toHaveLength(1);
});

test('still open: nothing is told, one frame at a time, and the form pays', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveModule(merchant, { providerUrl: stack.providerUrl });
  await openModule(page, `${url}?souk_session=${session_id}`);
  expect(await resume(page, { session: session_id })).toBe(true);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toBeHidden();
  expect(await call(page, 'mount')).toBe('done');
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveAttribute('src', /[?&]returned=1/);
  const form = cardForm(page);
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('mounted at once it needs no other frame', async ({ page, stack, api, merchant }) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveModule(merchant, { providerUrl: stack.providerUrl });
  await openModule(page, `${url}?souk_session=${session_id}`);
  const frames = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).resume({ session });
    const mounted = checkout?.mount('#checkout');
    await Promise.resolve();
    const count = document.querySelectorAll('iframe').length;
    await mounted;
    return count;
  }, session_id);
  expect(frames).toBe(1);
  await expect(page.locator('iframe')).toBeVisible();
});

test('without a session of its own it believes only the one that this tab left for', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveModule(merchant, { providerUrl: stack.providerUrl });
  await openModule(page, `${url}?souk_session=${session_id}`);
  expect(await resume(page, {})).toBe(true);
  expect(await call(page, 'mount')).toBe('foreign_return');
  expect(await eventsOf(page)).toEqual([
    expect.objectContaining({ type: 'error', code: 'foreign_return', name: 'CheckoutError' }),
  ]);
  await expect(page.locator('iframe')).toHaveCount(0);

  await page.evaluate((session) => {
    void (window as unknown as ModuleWindow).start(session, { presentation: 'redirect' }).open();
  }, session_id);
  await page.waitForURL(`**/pay/${session_id}/`);
  await openModule(page, `${url}?souk_session=${session_id}`);
  expect(await resume(page, {})).toBe(true);
  expect(await call(page, 'mount')).toBe('done');
  expect(await eventsOf(page)).toEqual([]);
});

test('an ordinary visit is no return', { tag: ONE_ENGINE }, async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  expect(await resume(page, { session: session_id })).toBe(false);
});
