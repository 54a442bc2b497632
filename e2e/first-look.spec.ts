import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';
import { holdScripts, isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

const looks = [
  [1280, {}],
  [390, {}],
  [320, {}],
  [390, { theme: 'dark', labels: 'floating', density: 'comfortable' }],
  [320, { density: 'compact' }],
] as const;

for (const [width, look] of looks) {
  test(`what is shown before any script ran has the live form's height (${width} px, ${JSON.stringify(look)})`, async ({
    page,
    stack,
    api,
    merchant,
  }) => {
    const letGo = await holdScripts(page);
    await page.setViewportSize({ width, height: 900 });
    const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
    // The frame is part of the page's `load`, which waits for the script that is held.
    const attributes = { appearance: JSON.stringify(look) };
    await page.goto(serveCheckout(merchant, stack.providerUrl, session_id, { attributes }), {
      waitUntil: 'commit',
    });
    const form = cardForm(page);
    const root = form.frame.locator('#souk');
    const height = () => root.evaluate((element) => element.getBoundingClientRect().height);
    await expect(form.number).toBeVisible();
    const before = await height();
    letGo();
    await expect.poll(() => eventsOf(page, true)).toContainEqual({ type: 'ready' });
    expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
  });
}
