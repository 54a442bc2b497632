import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, needs, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { type ModuleWindow, openModule, serveModule } from './support/module-page.ts';

const FRAME = 'iframe[title="Secure checkout"]';

test("StrictMode's mount, unmount, mount leaves one frame, which works", async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  const first = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    const left = checkout.mount('#checkout').catch((error: { code: string }) => error.code);
    checkout.unmount();
    await checkout.mount('#checkout');
    return left;
  }, session_id);
  expect(first).toBe('unmounted');
  await expect(page.locator(FRAME)).toHaveCount(1);
  const form = cardForm(page);
  await form.fill();
  await form.pay.click();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('an early unmount, and a mount after destroy, reject at once and no error follows', {
  tag: ONE_ENGINE,
}, async ({ page, openModulePage }) => {
  await page.clock.install();
  const { session_id } = await openModulePage();
  const codes = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    const code = (promise: Promise<void>) => promise.catch((error: { code: string }) => error.code);
    const early = code(checkout.mount('#checkout'));
    checkout.unmount();
    checkout.unmount();
    const late = code(checkout.mount('#checkout'));
    checkout.destroy();
    checkout.destroy();
    return Promise.all([early, late, code(checkout.mount('#checkout')), code(checkout.refresh())]);
  }, session_id);
  expect(codes).toEqual(['unmounted', 'unmounted', 'unmounted', 'unmounted']);
  await page.clock.fastForward(60_000);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await eventsOf(page, true)).toEqual([]);
});

test('the same target gives the same promise, another one moves the form', { tag: ONE_ENGINE }, async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  const same = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    const element = document.querySelector('#checkout');
    if (!element) throw new Error('no container');
    const first = checkout.mount('#checkout');
    const isSame = first === checkout.mount('#checkout') && first === checkout.mount(element);
    await first;
    await checkout.mount('#elsewhere');
    return isSame;
  }, session_id);
  expect(same).toBe(true);
  await expect(page.locator(`#checkout ${FRAME}`)).toHaveCount(0);
  await expect(page.locator(`#elsewhere ${FRAME}`)).toHaveCount(1);
  await expect(cardForm(page).number).toBeVisible();
  expect(await eventsOf(page)).toEqual([]);
});

test('a shadow root is a fine target', async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  await page.evaluate(async (session) => {
    const root = document.querySelector('#checkout')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no container');
    await (window as unknown as ModuleWindow).start(session).mount(root);
  }, session_id);
  const form = cardForm(page);
  await form.fill();
  await form.pay.click();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('the host removes the container: quiet, and the next mount works', async ({ page, openModulePage }) => {
  await page.clock.install();
  const { session_id } = await openModulePage();
  const codes = await page.evaluate(async (session) => {
    const checkout = (window as unknown as ModuleWindow).start(session);
    await checkout.mount('#checkout');
    document.querySelector('#checkout')?.remove();
    await Promise.resolve();
    const submitted = await checkout.submit().catch((error: { code: string }) => error.code);
    const pending = checkout.mount('#elsewhere').catch((error: { code: string }) => error.code);
    document.querySelector('#elsewhere')?.replaceChildren();
    return [submitted, await pending];
  }, session_id);
  expect(codes).toEqual(['unmounted', 'unmounted']);
  await page.clock.fastForward(60_000);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await eventsOf(page)).toEqual([]);
  await page.evaluate(
    (session) => (window as unknown as ModuleWindow).start(session).mount('#elsewhere'),
    session_id,
  );
  await expect(cardForm(page).number).toBeVisible();
});

test('a host that moves the frame causes a new handshake and loses only digits', async ({
  page,
  openModulePage,
}) => {
  const { session_id } = await openModulePage();
  await page.evaluate(
    (session) => (window as unknown as ModuleWindow).start(session, { locale: 'ar' }).mount('#checkout'),
    session_id,
  );
  await page.evaluate(() => {
    const iframe = document.querySelector('iframe');
    if (iframe) document.querySelector('#elsewhere')?.append(iframe);
  });
  const form = cardForm(page);
  // The options come with the handshake.
  await expect(form.frame.locator('html')).toHaveAttribute('dir', 'rtl');
  await form.frame.getByLabel('رقم البطاقة').fill('4242424242424242');
  expect(await eventsOf(page, true)).toEqual([{ type: 'ready' }]);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await eventsOf(page, true)).toEqual([{ type: 'ready' }]);
});

test('two checkouts on a page never hear each other', { tag: ONE_ENGINE }, async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const allowed_origins = [merchant.origin];
  const left = await api.create({ allowed_origins, amount: '11.00' });
  const right = await api.create({ allowed_origins, amount: '22.00' });
  await openModule(page, serveModule(merchant, { providerUrl: stack.providerUrl }));
  await page.evaluate(
    async ([one, two]) => {
      const { start } = window as unknown as ModuleWindow;
      await Promise.all([start(one ?? '').mount('#checkout'), start(two ?? '').mount('#elsewhere')]);
    },
    [left.session_id, right.session_id],
  );
  const second = cardForm(page, `#elsewhere ${FRAME}`);
  await second.fill();
  await second.pay.click();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', sessionId: right.session_id, amount: '22.00' })]);
  const first = cardForm(page, `#checkout ${FRAME}`);
  await expect(first.pay).toHaveAccessibleName('Pay €11.00');
  expect(await api.trace(left.session_id)).toMatchObject({ attempts: [] });
});

test(
  'fifty rounds of mount and unmount leave no frame and no listener',
  needs('devtools'),
  async ({ page, openModulePage }) => {
    const { session_id } = await openModulePage();
    const devTools = await page.context().newCDPSession(page);
    const listeners = async (): Promise<number> => {
      const counts = await Promise.all(
        ['window', 'document', 'matchMedia("(prefers-color-scheme: dark)")'].map(async (expression) => {
          const { result } = await devTools.send('Runtime.evaluate', { expression });
          const found = await devTools.send('DOMDebugger.getEventListeners', {
            objectId: result.objectId ?? '',
          });
          return found.listeners.length;
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    };
    const before = await listeners();
    await page.evaluate(async (session) => {
      const checkout = (window as unknown as ModuleWindow).start(session);
      for (let round = 0; round < 50; round += 1) {
        const mounted = checkout.mount('#checkout').catch(() => {});
        // Some leave before the handshake, some after it.
        if (round % 10 === 0) await mounted;
        checkout.unmount();
      }
    }, session_id);
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(page.frames()).toHaveLength(1);
    expect(await listeners()).toBe(before);
  },
);
