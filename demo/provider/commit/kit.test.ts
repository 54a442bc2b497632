import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../src/server/client.ts';
import type { RecordState } from '../../../src/server/decide.ts';
import { settle } from '../../../src/server/settle.ts';
import type { SettleOptions } from '../../../src/server/settle-options.ts';
import { DEMO_KEY } from '../testing/customer.ts';
import { checkedFetch } from '../testing/openapi-check.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

/** The merchant's kit against the real thing. */

let provider: TestProvider;
/** One whose time to commit is over at once. */
let hasty: TestProvider;

beforeAll(async () => {
  provider = await createTestProvider();
  hasty = await createTestProvider({ timeLimits: { commit: 1 } });
});
afterAll(async () => {
  await Promise.all([provider.close(), hasty.close()]);
});

const clientOf = ({ url, api }: TestProvider) =>
  createClient({
    provider: url,
    secretKey: DEMO_KEY,
    shop: { name: 'kit-test', version: '1' },
    fetch: checkedFetch(api),
  });

const order = { amount: '12.00', currency: 'EUR', order_no: 'A-7001' };

function shop(at: TestProvider, deliverable = true) {
  const row: { state: RecordState } = { state: 'none' };
  const options = {
    client: clientOf(at),
    expect: { orderNo: 'A-7001', amount: '12.00', currency: 'EUR' },
    record: { read: () => row.state },
    fulfil: () => {
      if (row.state === 'none') row.state = deliverable ? 'fulfilled' : 'undeliverable';
    },
    revoke: () => {
      if (row.state === 'fulfilled') row.state = 'revoked';
    },
  } satisfies SettleOptions;
  return { row, options };
}

test('paid, delivered, committed', async () => {
  const { row, options } = shop(provider);
  const { session_id } = await options.client.createCheckout(order);
  expect(await settle(session_id, options)).toMatchObject({ status: 'not_paid', final: false });
  await provider.pay(session_id);
  const results = await Promise.all([settle(session_id, options), settle(session_id, options)]);
  expect(results).toEqual(results.map(() => expect.objectContaining({ status: 'fulfilled' })));
  expect([row.state, (await provider.trace(session_id)).commit_state]).toEqual(['fulfilled', 'committed']);
});

test('paid for something else: nothing happens', async () => {
  const { row, options } = shop(provider);
  const { session_id } = await options.client.createCheckout({ ...order, order_no: 'A-7002' });
  await provider.pay(session_id);
  expect(await settle(session_id, options)).toMatchObject({ status: 'mismatch', differences: ['order_no'] });
  expect([row.state, (await provider.trace(session_id)).commit_state]).toEqual(['none', 'awaiting']);
});

test('committed, undeliverable: the money goes back', async () => {
  const { options } = shop(provider, false);
  const { session_id } = await options.client.createCheckout(order);
  await provider.pay(session_id);
  const commitFirst: SettleOptions = { ...options, order: 'commit-first' };
  await expect
    .poll(() => settle(session_id, commitFirst), { timeout: 15_000 })
    .toMatchObject({
      status: 'refunded',
      by: 'refund',
    });
  expect((await provider.trace(session_id)).refunds).toMatchObject([
    { amount: '12.00', status: 'succeeded' },
  ]);
});

test('too late: delivered goods are taken back', async () => {
  const { row, options } = shop(hasty);
  const { session_id } = await options.client.createCheckout(order);
  await hasty.pay(session_id);
  const late: SettleOptions = { ...options, minTimeLeft: Number.NEGATIVE_INFINITY };
  await expect
    .poll(() => settle(session_id, late), { timeout: 15_000 })
    .toMatchObject({
      status: expect.stringMatching(/^(revoked|refunded)$/),
    });
  expect(row.state).not.toBe('fulfilled');
  expect((await hasty.trace(session_id)).commit_state).toBe('reversed');
});
