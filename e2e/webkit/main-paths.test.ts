import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '../support/apple-pay-double.ts';
import { applePayScript } from '../support/apple-pay-script.ts';
import { SHORT } from '../support/short-limits.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { type Person, person } from './person.ts';
import { startWebKit, type WebKit } from './start-webkit.ts';

const PATIENCE = { timeout: 20_000, interval: 0 };

let stack: Stack;
let webkit: WebKit;
let customer: Person;

beforeAll(async () => {
  [stack, webkit] = await Promise.all([startStack('webkit', { timeLimits: SHORT }), startWebKit()]);
  customer = person(webkit.browser);
}, 120_000);

afterAll(async () => {
  await webkit?.stop();
  await stack?.stop();
});

/** Opens the shop's checkout and goes into the frame. */
async function openCheckout(query: string): Promise<void> {
  await customer.open(`${stack.shopUrl}/checkout?${query}`);
  await customer.within('Secure checkout');
}

async function fillCard(number: string): Promise<void> {
  await customer.type('Card number', number);
  await customer.type('Expiry date', '1234');
  await customer.type('Security code', '123');
}

async function orderIsConfirmed(): Promise<void> {
  await customer.within();
  await customer.sees('heading', 'Order confirmed');
}

test('pays by card', async () => {
  await openCheckout('amount=12.00&currency=EUR');
  await fillCard('4242424242424242');
  await customer.click('button', 'Pay €12.00');
  await orderIsConfirmed();
});

test('a declined card, then another one', async () => {
  await openCheckout('amount=12.00&currency=EUR');
  await fillCard('4000000000000002');
  await customer.click('button', 'Pay €12.00');
  await customer.sees('status', 'declined');
  await fillCard('4242424242424242');
  await customer.click('button', 'Pay €12.00');
  await orderIsConfirmed();
});

test('passes the bank’s challenge', async () => {
  await openCheckout('amount=12.00&currency=EUR');
  await fillCard('4000000000003220');
  await customer.click('button', 'Pay €12.00');
  // The provider's page in the dialog, and the bank's in it.
  await customer.within('Bank verification', '');
  await customer.type('Verification code', '1234');
  await customer.click('button', 'Verify');
  await orderIsConfirmed();
});

test('pays on a scheme’s page, in a window of its own', async () => {
  const { browser } = webkit;
  await openCheckout('amount=12.00&currency=EUR');
  const known = await browser.windows();
  await customer.click('radio', 'Gulf Debit');
  await customer.click('button', 'Pay €12.00');
  await browser.switchTo(await customer.newWindow(known));
  await customer.click('button', 'Approve');
  await browser.switchTo(known[0] ?? '');
  await orderIsConfirmed();
});

test('a card that was saved', async () => {
  const query = 'amount=12.00&currency=EUR&customer=returning';
  await openCheckout(query);
  await fillCard('4242424242424242');
  await customer.click('checkbox', 'Save this card for next time');
  await customer.click('button', 'Pay €12.00');
  await orderIsConfirmed();
  // The card is kept by a job, right after its payment: it may take another visit.
  await expect
    .poll(async () => {
      await openCheckout(query);
      return customer.finds('radio', 'Visa');
    }, PATIENCE)
    .toBe(true);
  await customer.click('radio', 'Visa');
  await customer.type('Security code', '123');
  await customer.click('button', 'Pay €12.00');
  await orderIsConfirmed();
});

test('away and back: the page comes from the cache as it was, and the form pays', async () => {
  const { browser } = webkit;
  await openCheckout('amount=12.00&currency=EUR');
  await fillCard('4242424242424242');
  await customer.within();
  await browser.script('window.kept = true');
  await customer.open(stack.shopUrl);
  await browser.back();
  await customer.within('Secure checkout');
  await customer.click('button', 'Pay €12.00');
  await orderIsConfirmed();
  expect(await browser.script('return window.kept === true')).toBe(true);
});

test('Apple Pay', async () => {
  const { browser } = webkit;
  await openCheckout('amount=12.00&currency=EUR');
  // WebKitGTK has no Apple Pay: it gets a double of it, and the form hears of it with its next truth.
  await browser.script(applePayScript());
  await customer.within();
  await browser.script('return document.querySelector("script[data-session]").checkout.refresh()');
  await customer.within('Secure checkout');
  await customer.click('radio', 'Apple Pay');
  await customer.click('button', 'Apple Pay');
  const sheet = () => browser.script<Sheet>('return window.__applePay.sheet()');
  await expect.poll(async () => (await sheet()).state).toBe('ready');
  await browser.script('window.__applePay.authorize("Visa 4242")');
  await expect.poll(sheet).toMatchObject({ completions: [0], violations: [] });
  await orderIsConfirmed();
});
