import type { Page } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { CARDS, expect, needs, test } from './fixtures.ts';
import { challengeIn } from './support/bank-pages.ts';
import { eventsOf, untilReady } from './support/checkout-page.ts';
import type { ModuleWindow } from './support/module-page.ts';
import { withButton } from './support/opened.ts';

const LONG = '.long { height: 3000px }';

const buy = (page: Page) => page.getByRole('button', { name: 'Buy' });
const sheetOf = (page: Page) => page.getByRole('dialog', { name: /checkout|pay/i });
const close = (page: Page) => sheetOf(page).getByRole('button', { name: 'Close' });

test('a button opens it over the page, a card pays, and the page is back as it was', async ({
  page,
  api,
  open,
}) => {
  const { sessionId, form } = await withButton(open, 'sheet', {}, { css: LONG });
  await buy(page).click();
  await expect(form.number).toBeVisible();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const box = await sheetOf(page).boundingBox();
  // A card in the middle of a desktop's window.
  expect(box?.width).toBeLessThan(500);
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - width / 2)).toBeLessThan(10);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
  // What lies behind does not scroll.
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 500);
  expect(await page.evaluate(() => [scrollY, getComputedStyle(document.documentElement).overflow])).toEqual([
    0,
    'hidden',
  ]);

  await form.fill();
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'success', method: 'card' })]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(buy(page)).toBeFocused();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
  expect(await api.trace(sessionId)).toMatchObject({ state: 'paid' });
});

for (const how of ['button', 'Escape', 'beside it'] as const) {
  test(`dismissed (${how}): one cancel, the focus is back, and the button opens it again`, async ({
    page,
    api,
    open,
  }) => {
    const { sessionId, form } = await withButton(open, 'sheet');
    await buy(page).click();
    await form.fill();
    if (how === 'button') await close(page).click();
    else if (how === 'beside it')
      // Again, if the first one could still have been the end of the click that opened it.
      await expect(async () => {
        await page.mouse.click(20, 20);
        await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 1_000 });
      }).toPass();
    else {
      await close(page).focus();
      await page.keyboard.press('Escape');
    }
    await expect
      .poll(() => eventsOf(page))
      .toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer', retryable: true })]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(buy(page)).toBeFocused();
    expect((await api.trace(sessionId)).attempts).toEqual([]);

    await buy(page).click();
    await form.fill();
    await form.clickPay();
    await expect
      .poll(() => eventsOf(page))
      .toEqual([
        expect.objectContaining({ type: 'cancel' }),
        expect.objectContaining({ type: 'success', sessionId }),
      ]);
  });
}

test('dismissed before there is a form: gone at once', async ({ page, stack, open }) => {
  await page.route(`${stack.providerUrl}/frame/**`, () => {});
  await withButton(open, 'sheet');
  await buy(page).click();
  await close(page).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await eventsOf(page)).toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer' })]);
});

test('dismissed while the bank has the payment: it stays until the bank has spoken', async ({
  page,
  api,
  bank,
  open,
}) => {
  const { sessionId, form } = await withButton(open, 'sheet');
  await buy(page).click();
  await form.fill();
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 1_500 } });
  const sent = page.waitForRequest((request) => request.url().endsWith('/payments/'));
  await form.clickPay();
  await sent;
  await close(page).click();
  await expect(close(page)).toBeDisabled();
  await expect.poll(() => eventsOf(page)).toHaveLength(1);
  const [ending] = await eventsOf(page);
  // What it is, the bank says; the callback and the provider say the same.
  const { state } = await api.trace(sessionId);
  expect(ending?.type).toBe(state === 'paid' ? 'success' : 'cancel');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a double click opens it once and does not close it', { tag: ONE_ENGINE }, async ({ page, open }) => {
  const { form } = await withButton(open, 'sheet');
  await buy(page).dblclick();
  await form.fill();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await eventsOf(page)).toEqual([]);
});

test('an ending that has to be read stays until it is dismissed, and is told once', {
  tag: ONE_ENGINE,
}, async ({ page, open }) => {
  const { form } = await withButton(open, 'sheet', { attempts: 'single' });
  await buy(page).click();
  await form.fill({ number: CARDS.declined });
  await form.clickPay();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'cancel', reason: 'declined' })]);
  await expect(sheetOf(page)).toBeVisible();
  await close(page).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await eventsOf(page)).toHaveLength(1);
});

test('the bank’s challenge lies over it, and after it the sheet goes on', async ({ page, open }) => {
  const { form } = await withButton(open, 'sheet');
  await buy(page).click();
  await form.fill({ number: CARDS.challenge });
  await form.clickPay();
  const challenge = challengeIn(page);
  await expect(challenge.code).toBeVisible();
  // As large as a fingertip, in both dialogs.
  for (const button of [close(page), challenge.cancel]) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await challenge.cancel.click();
  await expect(challenge.dialog).toHaveCount(0);
  await expect(form.number).toHaveValue('4000 0000 0000 3220');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('hidden');
  await form.clickPay();
  await challenge.verify();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('no rule of the page’s reaches it', async ({ page, open }) => {
  const { form } = await withButton(
    open,
    'sheet',
    {},
    {
      css: `dialog, div { display: none !important } * { opacity: 0.01 !important; font-size: 2px !important }
        body { transform: scale(0.5); overflow: hidden } #buy { opacity: 1 !important }`,
    },
  );
  await buy(page).click();
  await expect(form.number).toBeVisible();
  const seen = await sheetOf(page).evaluate((dialog) => {
    const { opacity, fontSize, display } = getComputedStyle(dialog);
    return { opacity, fontSize, display, width: dialog.getBoundingClientRect().width };
  });
  expect(seen).toEqual({ opacity: '1', fontSize: '16px', display: 'block', width: 480 });
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('its scheme is the theme’s, so that what the bank shows in a dialog follows', {
  tag: ONE_ENGINE,
}, async ({ page, open }) => {
  await withButton(open, 'sheet', {}, { attributes: { appearance: '{"theme":"dark"}' } });
  await buy(page).click();
  await expect(sheetOf(page)).toHaveCSS('color-scheme', 'dark');
  await expect(sheetOf(page).locator('iframe')).toHaveCSS('color-scheme', 'dark');
});

test('nothing moves for those who asked for that', async ({ page, open }) => {
  await withButton(open, 'sheet');
  await buy(page).click();
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    // Not every driver can ask for it.
    const asked = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    const animation = await sheetOf(page).evaluate((dialog) => getComputedStyle(dialog).animationName);
    expect(animation === 'none').toBe(asked);
  }
});

test('open is for sheets, mount for pages', { tag: ONE_ENGINE }, async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  const codes = await page.evaluate(async (session) => {
    const { start } = window as unknown as ModuleWindow;
    const code = (promise: Promise<unknown>) => promise.catch((error: { code: string }) => error.code);
    return [
      await code(start(session).open()),
      await code(start(session, { presentation: 'sheet' }).mount('#checkout')),
    ];
  }, session_id);
  expect(codes).toEqual(['invalid_option', 'invalid_option']);
  expect(await eventsOf(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 } });

  test('it comes from below, as wide as the window, and scrolls inside', async ({ page, open }) => {
    const { form } = await withButton(open, 'sheet');
    await buy(page).click();
    await expect(form.number).toBeVisible();
    const box = await sheetOf(page).boundingBox();
    expect(box).toMatchObject({ x: 0, width: 390 });
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(700);
    await page.setViewportSize({ width: 390, height: 400 });
    await expect.poll(async () => (await sheetOf(page).boundingBox())?.height).toBeLessThanOrEqual(400);
    await form.fill();
    await form.pay.click();
    await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  });

  test(
    'dragged down by its handle: dismissed, if it was far enough',
    needs('devtools'),
    async ({ page, open }) => {
      const { form } = await withButton(open, 'sheet');
      await buy(page).click();
      await expect(form.number).toBeVisible();
      // A sheet from below moves as it grows, and its handle with it: it does until everything works.
      await untilReady(page);
      await form.settled();
      const devTools = await page.context().newCDPSession(page);
      const drag = async (by: number) => {
        const box = await sheetOf(page).boundingBox();
        const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 20];
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to: number) =>
          devTools.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + to }],
          });
        await touch('touchStart', 0);
        for (const part of [0.3, 0.6, 1]) await touch('touchMove', by * part);
        const moved = await sheetOf(page).evaluate((dialog) => (dialog as HTMLElement).style.translate);
        await touch('touchEnd', by);
        return moved;
      };
      // Again, if the handle moved away under the finger.
      await expect(async () => expect(await drag(60)).toMatch(/^0(px)? \d+px$/)).toPass();
      await expect
        .poll(() => sheetOf(page).evaluate((dialog) => (dialog as HTMLElement).style.translate))
        .toBe('');
      expect(await eventsOf(page)).toEqual([]);
      await drag(200);
      await expect
        .poll(() => eventsOf(page))
        .toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer' })]);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  );
});
