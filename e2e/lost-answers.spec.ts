import type { Route } from '@playwright/test';
import type { Trace } from '../src/protocol/checkout.ts';
import { expect, needs, test } from './fixtures.ts';
import type { BankControl } from './support/bank-control.ts';
import { eventsOf } from './support/checkout-page.ts';

const PAYMENTS = /\/v1\/sessions\/\w+\/payments\/$/;

/** How many of the session's attempts took money at the bank. */
async function charges(bank: BankControl, trace: Trace): Promise<number> {
  const references = trace.attempts.map((attempt) => attempt.payment_id);
  return (await bank.payments()).filter(
    (payment) => references.includes(payment.reference) && ['approved', 'captured'].includes(payment.status),
  ).length;
}

test(
  'the provider’s answer is lost: the same key again, one charge, success',
  needs('route_fetch'),
  async ({ page, api, bank, open }) => {
    const keys: (string | null)[] = [];
    await page.route(PAYMENTS, async (route: Route) => {
      keys.push(await route.request().headerValue('idempotency-key'));
      if (keys.length > 1) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    const { sessionId, form } = await open();
    await form.fill();
    await form.clickPay();
    await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    const trace = await api.trace(sessionId);
    expect(trace.attempts).toHaveLength(1);
    expect(await charges(bank, trace)).toBe(1);
  },
);

test('the request is lost on the way: it is sent again and pays', async ({ page, api, open }) => {
  let lost = 0;
  await page.route(PAYMENTS, async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.abort('connectionfailed');
  });
  const { sessionId, form } = await open();
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('the bank’s request arrives after the customer has paid with another card: still one charge', async ({
  page,
  api,
  bank,
  open,
}) => {
  const held = await bank.fault({ operation: 'begin', fault: { type: 'hold_request' } });
  const { sessionId, form } = await open();
  await form.fill();
  await form.clickPay();
  await expect(form.status.filter({ hasText: /confirming with your bank/i }).first()).toBeVisible();
  expect(await eventsOf(page)).toEqual([]);

  await expect(form.status.filter({ hasText: /nothing was charged/i }).first()).toBeVisible({
    timeout: 20_000,
  });
  await form.fill({ number: '5555555555554444' });
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);

  await bank.release(held);
  const trace = await api.trace(sessionId);
  expect(trace.attempts.map((attempt) => attempt.status)).toEqual(['canceled', 'succeeded']);
  await expect
    .poll(
      async () =>
        (await bank.payments()).find((payment) => payment.reference === trace.attempts[0]?.payment_id)
          ?.status,
    )
    .toBe('voided');
  expect(await charges(bank, trace)).toBe(1);
});
