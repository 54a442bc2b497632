import type { Page } from '@playwright/test';
import { expect, needs, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { withButton } from './support/opened.ts';
import { blockPopups } from './support/same-window.ts';

test.use({ timeLimits: { popupGrace: 1_000 } });

const buy = (page: Page) => page.getByRole('button', { name: 'Buy' });

async function openedBy(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await buy(page).click();
  const popup = await opened;
  await expect(popup.getByLabel('Card number')).toBeVisible();
  return popup;
}

async function payIn(popup: Page): Promise<void> {
  await popup.getByLabel('Card number').fill('4242 4242 4242 4242');
  await popup.getByLabel('Expiry date').fill('12 / 34');
  await popup.getByLabel('Security code').fill('123');
  await popup.getByRole('button', { name: /^Pay / }).click();
}

for (const coop of [null, 'same-origin', 'same-origin-allow-popups'] as const) {
  test(
    `paid in a window of its own: the page hears of it (COOP of the page: ${coop})`,
    needs('popup'),
    async ({ page, api, open }) => {
      const headers = coop === null ? {} : { 'cross-origin-opener-policy': coop };
      const { sessionId } = await withButton(open, 'popup', {}, { headers });
      const popup = await openedBy(page);
      await payIn(popup);
      await expect
        .poll(() => eventsOf(page))
        .toEqual([expect.objectContaining({ type: 'success', method: 'card', sessionId })]);
      expect(await api.trace(sessionId)).toMatchObject({ state: 'paid' });
      // It listened through a hidden frame, which has done its work.
      await expect(page.locator('iframe')).toHaveCount(0);
    },
  );
}

test('a second click brings the window to the front', needs('popup'), async ({ page, open }) => {
  await withButton(open, 'popup');
  const popup = await openedBy(page);
  await buy(page).click();
  expect(page.context().pages()).toHaveLength(2);
  await payIn(popup);
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  await expect.poll(() => page.context().pages()).toHaveLength(1);
});

test(
  'closed unpaid: one cancel, and the button opens another window',
  needs('popup'),
  async ({ page, open }) => {
    await withButton(open, 'popup');
    const popup = await openedBy(page);
    // The page has to have seen it open.
    await expect(page.locator('iframe')).toHaveCount(1);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
    await popup.close();
    await expect
      .poll(() => eventsOf(page))
      .toEqual([expect.objectContaining({ type: 'cancel', reason: 'customer', retryable: true })]);
    await payIn(await openedBy(page));
    await expect.poll(() => eventsOf(page)).toHaveLength(2);
    expect((await eventsOf(page))[1]).toMatchObject({ type: 'success' });
  },
);

test('blocked: told, and nothing is left behind', async ({ page, open }) => {
  await blockPopups(page);
  const told = page.waitForEvent('console', (message) => message.type() === 'error');
  await withButton(open, 'popup');
  await buy(page).click();
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'error', code: 'popup_blocked' })]);
  expect((await told).text()).toContain('Call open() in a click');
  await expect(page.locator('iframe')).toHaveCount(0);
});
