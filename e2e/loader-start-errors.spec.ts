import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { documentedPolicy, eventsOf, serveCheckout } from './support/checkout-page.ts';
import type { MerchantPages } from './support/merchant-pages.ts';
import { type ModuleWindow, openModule, serveModule } from './support/module-page.ts';
import { freePorts } from './support/ports.ts';

test("the page's own policy forbids the frame: known at once, with the directive to mend", async ({
  page,
  stack,
  api,
  merchant,
  violations,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  violations.expectViolation(/frame-src/);
  const policy = documentedPolicy(stack.providerUrl).replace(/frame-src [^;]+/, "frame-src 'none'");
  await page.goto(
    serveCheckout(merchant, stack.providerUrl, session_id, {
      headers: { 'content-security-policy': policy },
    }),
  );
  await expect
    .poll(() => eventsOf(page))
    .toEqual([
      expect.objectContaining({
        type: 'error',
        code: 'frame_blocked',
        message: expect.stringMatching(`lacks frame-src ${stack.providerUrl}`),
      }),
    ]);
  await expect(page.locator('iframe')).toHaveCount(0);
});

/** A checkout whose provider is not where the script came from. */
const serveElsewhere = (merchant: MerchantPages, scripts: string, provider: string): string =>
  serveCheckout(merchant, scripts, 'A'.repeat(32), {
    attributes: { provider },
    headers: {
      'content-security-policy': documentedPolicy(scripts).replace(
        `frame-src ${scripts}`,
        `frame-src ${provider}`,
      ),
    },
  });

test('nobody answers at the provider', async ({ page, stack, merchant }) => {
  const [port] = await freePorts(1);
  const provider = `http://localhost:${port}`;
  await page.clock.install();
  await page.goto(serveElsewhere(merchant, stack.providerUrl, provider));
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await page.clock.fastForward(15_000);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([
      expect.objectContaining({
        type: 'error',
        code: 'provider_unreachable',
        message: expect.stringContaining(provider),
      }),
    ]);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the provider takes the request and never answers', { tag: ONE_ENGINE }, async ({
  page,
  stack,
  merchant,
}) => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, 'localhost', resolve));
  const { port } = silent.address() as AddressInfo;
  await page.clock.install();
  await page.goto(serveElsewhere(merchant, stack.providerUrl, `http://localhost:${port}`), {
    waitUntil: 'commit',
  });
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await page.clock.fastForward(10_000);
  expect(await eventsOf(page)).toEqual([]);
  await page.clock.fastForward(5_000);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'error', code: 'provider_unreachable' })]);
  silent.closeAllConnections();
  silent.close();
});

test('a browser that is offline says so, and can mount again when it is back', async ({
  page,
  context,
  openModulePage,
}) => {
  await page.clock.install();
  const { session_id } = await openModulePage();
  await context.setOffline(true);
  await page.evaluate((session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    Object.assign(window, { checkout });
    void checkout.mount('#checkout');
  }, session_id);
  await page.clock.fastForward(15_000);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([
      expect.objectContaining({ code: 'provider_unreachable', message: expect.stringContaining('offline') }),
    ]);
  await context.setOffline(false);
  await page.evaluate(() =>
    (window as unknown as { checkout: { mount(target: string): Promise<void> } }).checkout.mount('#checkout'),
  );
  await expect(cardForm(page).number).toBeVisible();
  expect(await eventsOf(page)).toHaveLength(1);
});

test('a session that the provider does not know', { tag: ONE_ENGINE }, async ({ page, stack, merchant }) => {
  await openModule(page, serveModule(merchant, { providerUrl: stack.providerUrl }));
  const error = await page.evaluate((session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    return checkout
      .mount('#checkout')
      .catch(({ name, code, retryable, requestId }) => ({ name, code, retryable, requestId }));
  }, 'A'.repeat(32));
  const told = { code: 'session_not_found', retryable: false, requestId: expect.any(String) };
  expect(error).toEqual({ name: 'CheckoutError', ...told });
  expect(await eventsOf(page)).toEqual([expect.objectContaining({ type: 'error', ...told })]);
});

test('a bad option rejects mount with the error that onError gets, and createCheckout never throws', {
  tag: ONE_ENGINE,
}, async ({ page, stack, merchant }) => {
  await openModule(page, serveModule(merchant, { providerUrl: stack.providerUrl }));
  const rejected = await page.evaluate(async () => {
    const { start } = window as unknown as ModuleWindow;
    let told: unknown;
    const checkout = start('A'.repeat(32), {
      initialHeight: 'tall' as never,
      onError: (error) => {
        told = error;
      },
    });
    const error = await checkout.mount('#checkout').catch((reason: unknown) => reason);
    return { isSame: error === told, message: String(error) };
  });
  expect(rejected).toEqual({
    isSame: true,
    message: expect.stringMatching(/"initialHeight" is "tall…"\. Use CSS pixels/),
  });
});

test('update refuses a bad value and changes nothing', { tag: ONE_ENGINE }, async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  const message = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    await checkout.mount('#checkout');
    return checkout
      .update({ locale: 'ar', appearance: { variables: { accent: 'url(x)' } } })
      .catch((error: Error) => error.message);
  }, session_id);
  expect(message).toMatch(/^"appearance"\.variables\.accent is "url\(x\)"\. Use a colour/);
  await expect(cardForm(page).frame.locator('html')).toHaveAttribute('dir', 'ltr');
});
