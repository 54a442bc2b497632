import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

const expired = { type: 'cancel', reason: 'expired', code: 'expired', retryable: false };

test('a session that has expired shows no form and says so', async ({ page, stack, api, merchant }) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin], expires_in: 5 });
  await expect.poll(async () => (await api.trace(session_id)).state).toBe('expired');
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id));
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining(expired)]);
  await expect(cardForm(page).number).toHaveCount(0);
});
