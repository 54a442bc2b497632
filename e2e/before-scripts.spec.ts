import { ONE_ENGINE } from './engines/one-engine.ts';
import { CARDS, cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';
import { isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

test('who pays before any script ran sees that it was taken, and has paid once', async ({
  page,
  openHeld,
}) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  });
  const { form, letGo } = await openHeld();
  await form.fill({ number: CARDS.succeeds });
  await expect(form.pay).not.toHaveAttribute('aria-busy');
  const height = (await form.pay.boundingBox())?.height;
  await form.pay.click();
  await expect(form.pay).toHaveAttribute('aria-busy', 'true');
  await expect(form.status).toHaveText('Paying…');
  const spinner = () => form.pay.evaluate((button) => getComputedStyle(button, '::before').animationName);
  expect(await spinner()).toBe('turn');
  expect((await form.pay.boundingBox())?.height).toBe(height);
  await form.pay.click();
  await form.code.press('Enter');
  await expect(form.number).toHaveValue(CARDS.succeeds);
  expect(posts).toEqual([]);
  letGo();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
  expect(posts.filter((path) => path.endsWith('/payments/'))).toHaveLength(1);
});

test('Enter in a field before any script ran is a press of the button', async ({ page, openHeld }) => {
  const { form, letGo } = await openHeld({}, { attributes: { locale: 'ar' } });
  await form.frame.locator('#card-number').fill(CARDS.succeeds);
  await form.frame.locator('#card-expiry').fill('12/34');
  await form.frame.locator('#card-cvc').fill('123');
  await form.frame.locator('#card-cvc').press('Enter');
  await expect(form.frame.locator('.pay')).toHaveAttribute('aria-busy', 'true');
  await expect(form.status).toHaveText(/\p{Script=Arabic}/u);
  letGo();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
});

test('who pays too early is told what is missing, and the button is as before', async ({
  page,
  openHeld,
}) => {
  const { form, letGo } = await openHeld();
  await form.number.fill('4242');
  await form.pay.click();
  letGo();
  await expect(form.number).toHaveAttribute('aria-invalid', 'true');
  await expect(form.number).toBeFocused();
  await expect(form.status).toContainText('3');
  await expect(form.pay).not.toHaveAttribute('aria-busy');
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success' }]);
});

test('a card is told by its brand, and paid, however late the part comes that can', {
  tag: ONE_ENGINE,
}, async ({ page, stack, api, merchant }) => {
  const letGo = await hold(page, '**/sdk/frame/assets/engine-*.js');
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id), { waitUntil: 'commit' });
  const form = cardForm(page);
  await expect(form.number).toBeVisible();
  // Spaces of fours: the script that groups them is here.
  await expect
    .poll(async () => {
      await form.number.fill('');
      await form.number.pressSequentially('378282246310005');
      return form.number.inputValue();
    })
    .toBe('3782 8224 6310 005');
  await form.expiry.fill('12/34');
  await form.code.fill('1234');
  await form.pay.click();
  await expect(form.pay).toHaveAttribute('aria-busy', 'true');
  await expect(form.status).toHaveText('Paying…');
  letGo();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
  await expect(form.frame.getByText('American Express •••• 0005')).toBeVisible();
});

test('room is kept for a saved card while a login is on its way, and no longer', { tag: ONE_ENGINE }, async ({
  page,
  openHeld,
}) => {
  const attributes = { 'login-token': 'x'.repeat(40) };
  const { form, letGo } = await openHeld({}, { attributes });
  const room = form.frame.locator('.coming');
  await expect(room).toBeVisible();
  letGo();
  // The provider knows no such token: the checkout goes on as a guest's.
  await expect(room).toHaveCount(0);
  await form.fill();
  // The page keeps the room that the shop has named: nothing moves.
  await form.pay.click();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success' }]);
});

test('the payment link can be typed into before any script ran, too', async ({ page, stack, api }) => {
  const { session_id } = await api.create({});
  const letGo = await hold(page, '**/sdk/frame/assets/*.js');
  await page.goto(`${stack.providerUrl}/pay/${session_id}/`, { waitUntil: 'commit' });
  await page.getByLabel('Card number').fill('4242');
  letGo();
  await expect(page.getByRole('img', { name: 'Visa', exact: true })).toBeVisible();
  await expect(page.getByLabel('Card number')).toHaveValue('4242');
});
