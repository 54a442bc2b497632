import type { Appearance } from '../src/protocol/appearance.ts';
import { expect, test } from './fixtures.ts';
import { anyFont } from './support/any-font.ts';
import { eventsOf, serveCheckout, untilReady } from './support/checkout-page.ts';
import { isStatic, WHY_NOT } from './support/hold-scripts.ts';
import { lookOf } from './support/places.ts';
import { updateOptions } from './support/update-options.ts';

test.skip(isStatic, WHY_NOT);

interface Story {
  width: 320 | 390 | 1280;
  locale: string;
  look: Appearance;
  system?: 'light' | 'dark';
  /** Of the page around. */
  css?: string;
  methods?: ('card' | 'redirect' | 'apple_pay')[];
}

const BRAND = { accent: '#0a7a46', onAccent: '#ffffff', radius: '4px', fontSize: '17px' };
const DARK_PAGE = ':root { color-scheme: dark; } body { background: #111; color: #eee; }';

const stories: Story[] = [
  { width: 1280, locale: 'en', look: {} },
  { width: 1280, locale: 'ar', look: { theme: 'dark', labels: 'floating' } },
  { width: 1280, locale: 'de', look: { density: 'compact', variables: BRAND } },
  { width: 390, locale: 'en', look: { theme: 'dark', labels: 'floating', density: 'comfortable' } },
  { width: 390, locale: 'ar', look: { density: 'compact' } },
  { width: 390, locale: 'de', look: {} },
  { width: 320, locale: 'en', look: { density: 'compact', theme: 'contrast' } },
  { width: 320, locale: 'ar', look: {} },
  { width: 320, locale: 'de', look: { theme: 'dark', labels: 'floating', variables: BRAND } },
  // The system's scheme, and the page's own, which an iframe's follows.
  { width: 390, locale: 'en', look: {}, system: 'dark' },
  { width: 390, locale: 'en', look: {}, system: 'light', css: DARK_PAGE },
  { width: 390, locale: 'en', look: {}, system: 'dark', css: ':root { color-scheme: light; }' },
  { width: 390, locale: 'ar', look: { theme: 'dark' }, css: DARK_PAGE },
  { width: 390, locale: 'de', look: {}, methods: ['card', 'redirect', 'apple_pay'] },
];

for (const { width, locale, look, system = 'light', css, methods } of stories) {
  const name = [`${width} px`, locale, JSON.stringify(look), `${system} system`, css, methods]
    .filter(Boolean)
    .join(', ');
  test(`nothing moves or changes its color when the app comes: ${name}`, async ({ page, openHeld }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.setViewportSize({ width, height: 900 });
    const { form, letGo } = await openHeld(methods ? { methods } : {}, {
      attributes: { locale, appearance: JSON.stringify(look) },
      ...(css ? { css } : {}),
    });
    const root = form.frame.locator('#souk');
    const before = await lookOf(root);
    letGo();
    await untilReady(page);
    expect(await lookOf(root)).toEqual(before);
  });
}

test('a merchant’s font is there at the first paint, and stays', async ({ page, stack, openHeld }) => {
  let requests = 0;
  await page.route('**/brand.woff2', (route) => {
    requests += 1;
    return route.fulfill({
      body: anyFont(),
      contentType: 'font/ttf',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  const appearance = {
    variables: { font: 'Brand, sans-serif' },
    fonts: [{ family: 'Brand', src: `${stack.shopUrl}/brand.woff2`, weight: '400 700' }],
  };
  const attributes = { appearance: JSON.stringify(appearance) };
  const { form, letGo } = await openHeld({}, { attributes });
  const html = form.frame.locator('html');
  const faces = () => html.evaluate(() => [...document.fonts].map(({ status }) => status));
  await expect.poll(faces).toEqual(['loaded']);
  // Any moment at which it is not.
  await html.evaluate((root) => {
    const look = () => {
      if (![...document.fonts].every(({ status }) => status === 'loaded')) root.dataset.lost = '';
    };
    new MutationObserver(look).observe(root, { attributes: true, subtree: true, childList: true });
  });
  letGo();
  await untilReady(page);
  await updateOptions(page, { appearance: { ...appearance, density: 'compact' } });
  await expect(html).toHaveAttribute('data-density', 'compact');
  expect(await faces()).toEqual(['loaded']);
  await expect(html).not.toHaveAttribute('data-lost');
  expect(requests).toBe(1);
  await updateOptions(page, { appearance: {} });
  await expect.poll(faces).toEqual([]);
});

test('a page without a session has the look that the shop wants, too', async ({ page, stack, merchant }) => {
  const attributes = { appearance: JSON.stringify({ theme: 'dark', density: 'compact' }) };
  await page.goto(serveCheckout(merchant, stack.providerUrl, 'x'.repeat(32), { attributes }));
  const frame = page.frameLocator('iframe[title="Secure checkout"]');
  await expect(frame.getByRole('heading')).toBeVisible();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'error', code: 'session_not_found' }]);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('html')).toHaveAttribute('data-density', 'compact');
});
