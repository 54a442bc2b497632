import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

/** Nothing here touches the page: what happens at the provider is seen by itself. */

test('the merchant changes the amount: shown at once, no digit lost', async ({ api, open }) => {
  const { sessionId, form } = await open();
  await form.fill();
  await api.update(sessionId, { amount: '15.00' });
  await expect(form.pay).toHaveAccessibleName('Pay €15.00', { timeout: 4_000 });
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.code).toHaveValue('123');
});

test('eight tabs are open, and the ninth pays', async ({ context, stack, api, merchant }) => {
  const session = async () => (await api.create({ allowed_origins: [merchant.origin] })).session_id;
  const openTab = async () => {
    const tab = await context.newPage();
    await tab.goto(serveCheckout(merchant, stack.providerUrl, await session()));
    await expect(cardForm(tab).number).toBeVisible();
    return tab;
  };
  for (let tabs = 0; tabs < 8; tabs++) await openTab();
  const ninth = await openTab();
  await cardForm(ninth).fill();
  await cardForm(ninth).clickPay();
  await expect.poll(() => eventsOf(ninth)).toEqual([expect.objectContaining({ type: 'success' })]);
});
