import type { Page } from '@playwright/test';
import { expect, needs, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { withButton } from './support/opened.ts';
import { payOnLink } from './support/payment-link.ts';
import { blockPopups } from './support/to-the-bank.ts';

const buy = (page: Page) => page.getByRole('button', { name: 'Buy' });

async function openedBy(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await buy(page).click();
  const popup = await opened;
  await expect(popup.getByLabel('Card number')).toBeVisible();
  return popup;
}

for (const coop of ['same-origin', 'same-origin-allow-popups'] as const) {
  test(
    `paid in a window of its own: the page hears of it (COOP of the page: ${coop})`,
    needs('popup'),
    async ({ page, api, open }) => {
      const headers = { 'cross-origin-opener-policy': coop };
      const { sessionId } = await withButton(open, 'popup', {}, { headers });
      const popup = await openedBy(page);
      await payOnLink(popup);
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
  await payOnLink(popup);
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
    await payOnLink(await openedBy(page));
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
