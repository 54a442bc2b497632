import { ONE_ENGINE } from './engines/one-engine.ts';
import { expect, test } from './fixtures.ts';
import { withApplePay } from './support/apple-pay.ts';
import { untilReady } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';
import { isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

test('another way to pay that was chosen before any script ran is the chosen one', async ({ openHeld }) => {
  const { form, letGo } = await openHeld({ methods: ['card', 'redirect'] });
  await form.frame.getByRole('radio', { name: 'Gulf Debit' }).click();
  await expect(form.frame.getByRole('radio', { name: 'Gulf Debit' })).toBeChecked();
  letGo();
  await expect(form.frame.getByText('Gulf Debit', { exact: false }).last()).toBeVisible();
  await expect(form.frame.getByRole('radio', { name: 'Gulf Debit' })).toBeChecked();
  await expect(form.number).toHaveCount(0);
});

test('so is the card that was chosen by going on with its fields, and no card that was begun before another choice', async ({
  openHeld,
}) => {
  const { form, letGo } = await openHeld({ methods: ['card', 'redirect'] });
  const debit = form.frame.getByRole('radio', { name: 'Gulf Debit' });
  const card = form.frame.getByRole('radio', { name: 'Card', exact: true });
  await form.number.fill('4242');
  await debit.click();
  await form.number.focus();
  await expect(card).toBeChecked();
  await debit.click();
  letGo();
  await expect(form.number).toHaveCount(0);
  await expect(debit).toBeChecked();
});

test('who chose another way to pay and paid before any script ran is on his way', async ({
  page,
  openHeld,
}) => {
  const { form, letGo } = await openHeld({ methods: ['card', 'redirect'] });
  await form.frame.getByRole('radio', { name: 'Gulf Debit' }).click();
  await form.pay.click();
  // Its form comes in a chunk of its own, after the app.
  const letOpen = await hold(page, '**/sdk/frame/assets/open-*.js');
  letGo();
  await expect(form.frame.getByRole('radio', { name: 'Gulf Debit' })).toBeChecked();
  const payment = page.waitForRequest((request) => request.url().endsWith('/payments/'));
  letOpen();
  await payment;
  await expect(form.frame.locator('.elsewhere')).toContainText('Gulf Debit');
});

test('a wallet is in its place before any script ran, and moves nobody who has begun', {
  tag: ONE_ENGINE,
}, async ({ context, page, openHeld }) => {
  await withApplePay(context);
  const { form, letGo } = await openHeld({ methods: ['apple_pay', 'card'] });
  const wallet = form.frame.getByRole('radio', { name: 'Apple Pay' });
  const places = async () => [await wallet.boundingBox(), await form.number.boundingBox()];
  await expect(wallet).toBeVisible();
  const before = await places();
  letGo();
  await untilReady(page);
  expect(await places()).toEqual(before);
  await expect(form.number).toBeVisible();
  await wallet.check();
  await expect(form.frame.getByRole('button', { name: 'Apple Pay' })).toBeVisible();
  await expect(form.number).toHaveCount(0);
});

test('a wallet that was chosen before any script ran waits for a click of its own', {
  tag: ONE_ENGINE,
}, async ({ context, openHeld }) => {
  await withApplePay(context);
  const { form, letGo } = await openHeld({ methods: ['card', 'apple_pay'] });
  await form.frame.getByRole('radio', { name: 'Apple Pay' }).click();
  await form.pay.click();
  letGo();
  await expect(form.frame.getByRole('button', { name: 'Apple Pay' })).toBeVisible();
  await expect(form.frame.locator('.notice')).toHaveCount(0);
  await expect(form.status).not.toContainText('Paying');
});

test('a wallet that the browser doesn’t have is never seen, and nothing moves as it goes', {
  tag: ONE_ENGINE,
}, async ({ openHeld }) => {
  const { form, letGo } = await openHeld({ methods: ['apple_pay', 'card'] });
  const rows = form.frame.locator('.method');
  await expect(rows).toHaveCount(2);
  await expect(form.frame.getByText('Apple Pay')).toBeHidden();
  const before = await form.number.boundingBox();
  letGo();
  await expect(rows).toHaveCount(1);
  expect(await form.number.boundingBox()).toEqual(before);
});
