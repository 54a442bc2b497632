import type { Page } from '@playwright/test';
import { cardForm, expect, test } from './fixtures.ts';
import { documentedPolicy } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';
import { painted } from './support/painted.ts';

/** What the browser says of the merchant's page: how far each part of it moved, and which. */
interface Moved {
  shifts: { value: number; parts: string[] }[];
}

const WATCH = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shifts.push({ value, parts: sources.map(({ node }) => node?.id ?? 'gone') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  window.isReady = false;
  window.onReady = () => { window.isReady = true; };
`;

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as Moved).shifts);

const TEXT = '<p>A shop sells things, and says a lot about them.</p>'.repeat(4);

const cases = [
  { name: 'preload', gives: ['preload'] },
  { name: 'preload, a login on its way', gives: ['preload', 'login'] },
  { name: 'initialHeight', gives: ['height'] },
  { name: 'preload, a card only', gives: ['preload'], methods: ['card'] as const },
] as const;

for (const { name, gives, ...session } of cases) {
  for (const width of [390, 1280]) {
    for (const place of ['above', 'below'] as const) {
      test(`the page stays where it is, ${place} its content: ${name}, ${width} px`, async ({
        page,
        stack,
        api,
        merchant,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        const logIn = await hold(page, '**/v1/sessions/*/login/');
        const { session_id, preload } = await api.create({
          allowed_origins: [merchant.origin],
          ...('methods' in session && { methods: [...session.methods] }),
        });
        const known: Record<(typeof gives)[number], string> = {
          preload: `data-preload='${JSON.stringify(preload)}'`,
          // Of three methods.
          height: 'data-initial-height="540"',
          login: `data-login-token="${'x'.repeat(40)}"`,
        };
        const form = `<div id="checkout"></div><script src="${stack.providerUrl}/sdk/v1/souk.js" data-mount="#checkout"
          data-session="${session_id}" data-ready="onReady" ${gives.map((given) => known[given]).join(' ')}></script>`;
        await page.goto(
          merchant.serve({
            headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
            html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A shop</title><script nonce="story">${WATCH}</script>
<body><h1>A shop</h1>${place === 'below' ? `${TEXT}${form}` : form}<div id="rest">${TEXT}</div></body></html>`,
          }),
        );
        await page.waitForFunction(() => (window as unknown as { isReady: boolean }).isReady);
        const { frame, number } = cardForm(page);
        await expect(number).toBeVisible();
        const content = await frame.locator('#souk').evaluate((root) => root.getBoundingClientRect().height);
        const height = () => page.evaluate(() => document.querySelector('iframe')?.offsetHeight ?? 0);
        await expect.poll(height).toBeGreaterThanOrEqual(content - 1);
        await painted(page.locator('body'));
        expect(await shiftsOf(page)).toEqual([]);
        logIn();
        // The provider knows no such token: the room for a saved card is not needed.
        await expect(frame.locator('.coming')).toHaveCount(0);
        await expect.poll(height).toBeLessThanOrEqual(content + 1);
        await painted(page.locator('body'));
        const score = (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
        expect(score).toBeLessThan(0.02);
      });
    }
  }
}

test('without either the page moves at most once, and is told to have', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title><script nonce="story">${WATCH}</script><body><div id="checkout"></div>
<script src="${stack.providerUrl}/sdk/v1/souk.js" data-mount="#checkout" data-session="${session_id}"></script>
<div id="rest">${TEXT}</div>`,
    }),
  );
  await expect.poll(() => shiftsOf(page)).toHaveLength(1);
});
