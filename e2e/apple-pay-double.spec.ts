import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './engines/test.ts';
import { appleSheet, withApplePay } from './support/apple-pay.ts';
import { merchantPages } from './support/merchant-pages.ts';

/** The double must refuse what Apple refuses, or the stories about Apple Pay prove nothing. */

const GOOD = {
  countryCode: 'KW',
  currencyCode: 'KWD',
  supportedNetworks: ['visa', 'masterCard'],
  merchantCapabilities: ['supports3DS'],
  total: { label: 'A shop', amount: '12.000', type: 'final' },
};

/** A page whose button runs the script with a request `good`; what it throws is the page's title. */
async function press(page: Page, script: string): Promise<void> {
  await withApplePay(page.context(), 6);
  const merchant = await merchantPages();
  await page.goto(
    merchant.serve({
      html: `<!doctype html><title>-</title><button>Pay</button><script>
        const good = ${JSON.stringify(GOOD)};
        const start = (version = 6, request = good) => {
          const session = new ApplePaySession(version, request);
          session.onvalidatemerchant = () => session.completeMerchantValidation({ nonce: Math.random() });
          session.onpaymentauthorized = () => session.completePayment({ status: ApplePaySession.STATUS_SUCCESS });
          session.oncancel = () => { document.title = 'canceled'; };
          session.begin();
          return session;
        };
        const press = () => { try { ${script} } catch (error) { document.title = error.message; } };
        document.querySelector('button').onclick = press;
      </script>`,
    }),
  );
  await page.getByRole('button').click();
  await merchant.close();
}

test('a payment as Apple has it', async ({ page }) => {
  await press(page, 'start()');
  const sheet = appleSheet(page);
  await sheet.authorize('Visa 4242');
  expect(await sheet.look()).toEqual({
    state: 'closed',
    request: GOOD,
    completions: [0],
    canceled: 0,
    violations: [],
  });
});

test('closed by the customer', async ({ page }) => {
  await press(page, 'start()');
  await appleSheet(page).cancel();
  await expect(page).toHaveTitle('canceled');
  expect(await appleSheet(page).look()).toMatchObject({ state: 'closed', canceled: 1, violations: [] });
});

const refused = [
  { name: 'a second sheet', script: 'start(); start()', says: /already has an active/ },
  { name: 'a newer version', script: 'start(7)', says: /Version 7/ },
  {
    name: 'an amount that is a number',
    script: 'start(6, { ...good, total: { label: "A", amount: 12 } })',
    says: /total\.amount/,
  },
  {
    name: 'no 3-D Secure',
    script: 'start(6, { ...good, merchantCapabilities: [] })',
    says: /merchantCapabilities/,
  },
  {
    name: 'an unknown network',
    script: 'start(6, { ...good, supportedNetworks: ["souk"] })',
    says: /supportedNetworks/,
  },
  { name: 'an unknown key', script: 'start(6, { ...good, amount: "1" })', says: /amount/ },
  { name: 'begin twice', script: 'start().begin()', says: /not new/ },
  { name: 'abort before begin', script: 'new ApplePaySession(6, good).abort()', says: /not active/ },
  {
    name: 'completion without a payment',
    script: 'start().completePayment({ status: 0 })',
    says: /No payment/,
  },
] as const;

for (const { name, script, says } of refused) {
  test(`refused: ${name}`, async ({ page }) => {
    await press(page, script);
    await expect(page).toHaveTitle(says);
    expect((await appleSheet(page).look()).violations).toHaveLength(1);
  });
}

test('refused: without a click', async ({ page }) => {
  await press(
    page,
    'addEventListener("message", () => { try { start() } catch (e) { document.title = e.message } })',
  );
  await page.evaluate(async () => {
    while (navigator.userActivation.isActive) await new Promise((resolve) => setTimeout(resolve, 200));
    postMessage('go');
  });
  await expect(page).toHaveTitle(/user gesture/);
});

test('refused: a merchant session for a second sheet', async ({ page }) => {
  await press(
    page,
    `const session = start();
     session.onvalidatemerchant = () => session.completeMerchantValidation({ nonce: 'one' });`,
  );
  await appleSheet(page).authorize();
  await page.getByRole('button').click();
  await expect(page).toHaveTitle('canceled');
  expect((await appleSheet(page).look()).violations).toEqual(['A merchant session is good for one use.']);
});

test('refused: a status that does not exist', async ({ page }) => {
  await press(page, 'start().onpaymentauthorized = (event) => event.target.completePayment({ status: 7 })');
  await appleSheet(page)
    .authorize()
    .catch(() => {});
  expect((await appleSheet(page).look()).violations).toEqual(['There is no status 7.']);
});

test('no answer within 30 s fails the sheet', async ({ page }) => {
  await page.clock.install();
  await press(page, 'start().onvalidatemerchant = () => {}');
  await page.clock.fastForward(31_000);
  await expect(page).toHaveTitle('canceled');
});
