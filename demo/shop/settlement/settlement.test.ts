import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig as readProviderConfig } from '../../provider/config.ts';
import { createTestProvider, type TestProvider } from '../../provider/testing/provider.ts';
import { startMain } from '../../provider/testing/start-process.ts';
import { readConfig } from '../config.ts';
import { shopDatabase } from '../shop-database-fixture.ts';
import { startShop, visitor, WEBHOOK_SECRET } from '../shop-fixture.ts';
import { startProxy } from './proxy-fixture.ts';

/** The shop against the real provider and bank. */

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const PATIENT = { timeout: 15_000 };
const { secretKey, webhookSecret } = readConfig({});

const sandboxShop = (options: Partial<Parameters<typeof startShop>[0]> = {}) =>
  startShop({ providerUrl: provider.url, secretKey, webhookSecret, ...options });

type Shop = Awaited<ReturnType<typeof sandboxShop>>;

/** Opens a checkout of 12.00 EUR. */
async function order(shop: Pick<Shop, 'visitor'>, query = '') {
  const me = shop.visitor();
  const { order, path, html } = await me.checkout(`?amount=12.00${query}`);
  const session = /data-session="(\w+)"/.exec(html)?.[1] ?? '';
  const page = async () => (await me.get(path)).text();
  const confirm = async () => (await me.post(`/orders/${order}/confirm`)).json();
  return { me, order, session, page, confirm };
}

const settlements =
  ({ sql }: Pick<Shop, 'sql'>) =>
  () =>
    sql('SELECT state, ending FROM settlements ORDER BY session_id');
const fulfilments = ({ sql }: Pick<Shop, 'sql'>) =>
  sql('SELECT session_id, revoked_at IS NOT NULL AS revoked FROM fulfilments');
const SETTLED = [{ state: 'fulfilled', ending: 'fulfilled' }];

test('shop and provider agree on the sandbox’s secret', () => {
  expect(readProviderConfig({}).webhooks.sandboxSecret).toBe(webhookSecret);
});

test.each(['', '&capture=automatic'])(
  'paid%s: delivered once and committed, without the customer coming back',
  async (query) => {
    const shop = await sandboxShop();
    const { session, page } = await order(shop, query);
    await provider.pay(session);
    await expect.poll(settlements(shop), PATIENT).toEqual(SETTLED);
    expect(await fulfilments(shop)).toEqual([{ session_id: session, revoked: false }]);
    const { commit_state, paid } = await provider.trace(session);
    expect(commit_state).toBe('committed');
    expect(await page()).toContain(paid?.reference);
  },
);

test('an invoice is settled in the same way', async () => {
  const shop = await sandboxShop();
  const me = shop.visitor();
  const key = randomUUID();
  const fields = { amount: '12.00', currency: 'EUR', order_no: 'INV-1', email: '', language: 'en', key };
  expect((await me.form('/invoice', fields)).status).toBe(303);
  const [invoice] = await shop.sql('SELECT session_id FROM invoices');
  await provider.pay(String(invoice?.session_id));
  await expect.poll(settlements(shop), PATIENT).toEqual(SETTLED);
  expect(await (await me.get(`/invoice/${key}`)).text()).toContain('<p class="paid">Paid</p>');
});

test('paid another amount than was ordered: nothing is delivered or committed', async () => {
  const shop = await sandboxShop();
  const { session, confirm } = await order(shop);
  await shop.sql(`UPDATE orders SET amount = '13.00'`);
  await provider.pay(session);
  await expect.poll(settlements(shop), PATIENT).toEqual([{ state: 'none', ending: 'mismatch' }]);
  expect(await confirm()).toEqual({ status: 'not_paid' });
  expect(await fulfilments(shop)).toEqual([]);
  expect((await provider.trace(session)).commit_state).toBe('awaiting');
});

test('without webhooks the customer’s return settles, and without that the sweep', async () => {
  const shop = await sandboxShop({ webhookSecret: WEBHOOK_SECRET });
  const [mine, left] = [await order(shop), await order(shop)];
  await provider.pay(mine.session);
  await provider.pay(left.session);
  expect(await mine.confirm()).toEqual({ status: 'paid', reference: expect.any(String) });
  await shop.shop.sweep();
  expect((await provider.trace(left.session)).commit_state).toBe('awaiting');
  await shop.sql('UPDATE settlements SET look_at = now()');
  await shop.shop.sweep();
  await expect.poll(settlements(shop), PATIENT).toEqual([...SETTLED, ...SETTLED]);
  expect((await provider.trace(left.session)).commit_state).toBe('committed');
});

test('a session that nobody paid is looked after until it is over', async () => {
  const shop = await sandboxShop();
  const { session, page } = await order(shop);
  await provider.merchant('POST', `/v1/checkouts/${session}/cancel/`);
  await expect.poll(settlements(shop), PATIENT).toEqual([{ state: 'none', ending: 'not_paid' }]);
  expect(await page()).toContain('data-session');
});

test('too late: what was delivered is taken back, once, and the customer is told', async () => {
  const proxy = await startProxy(provider.url);
  proxy.commits('refuse');
  const shop = await sandboxShop({ providerUrl: proxy.url });
  const { session, page, confirm } = await order(shop);
  await provider.pay(session);
  await expect.poll(() => fulfilments(shop), PATIENT).toHaveLength(1);
  expect(await confirm()).toMatchObject({ status: 'paid' });
  await provider.sql('UPDATE sessions SET commit_by = now() WHERE id = $1', [session]);
  // A provider that starts finds what is due.
  await provider.second();
  await expect.poll(settlements(shop), PATIENT).toEqual([{ state: 'revoked', ending: 'revoked' }]);
  expect(await fulfilments(shop)).toEqual([{ session_id: session, revoked: true }]);
  expect((await provider.trace(session)).commit_state).toBe('reversed');
  expect(await page()).toContain('<h2>Order canceled</h2>');
  expect(await confirm()).toEqual({ status: 'canceled' });
});

test('killed between delivery and commit: another shop commits, and delivers no second time', async () => {
  const proxy = await startProxy(provider.url);
  proxy.commits('hang');
  const { url: databaseUrl, sql } = await shopDatabase();
  const { kill, url } = await startProcess({ SHOP_DATABASE_URL: databaseUrl, PROVIDER_URL: proxy.url });
  const { session } = await order({ visitor: () => visitor(url) });
  await provider.pay(session);
  await expect.poll(proxy.commitsSeen, PATIENT).toBe(1);
  expect(await settlements({ sql })()).toEqual([{ state: 'fulfilled', ending: null }]);
  await kill();

  const shop = await sandboxShop();
  await shop.sql('UPDATE settlements SET look_at = now()');
  await shop.shop.sweep();
  await expect.poll(settlements(shop), PATIENT).toEqual(SETTLED);
  expect(await fulfilments(shop)).toEqual([{ session_id: session, revoked: false }]);
  expect((await provider.trace(session)).commit_state).toBe('committed');
});

test('two shops on one database share the work', async () => {
  const shops = [await sandboxShop(), await sandboxShop()] as const;
  const orders = await Promise.all([0, 1, 0, 1, 0, 1].map((index) => order(shops[index] ?? shops[0])));
  await Promise.all(orders.map(({ session }) => provider.pay(session)));
  const confirmed = await Promise.all(orders.map(({ confirm }) => confirm()));
  expect(confirmed.map(({ status }) => status)).toEqual(orders.map(() => 'paid'));
  await expect.poll(settlements(shops[0]), PATIENT).toEqual(orders.flatMap(() => SETTLED));
  expect(await fulfilments(shops[0])).toHaveLength(orders.length);
});

/** A shop that is a process of its own and can be killed. */
const startProcess = (environment: Record<string, string>) =>
  startMain(
    join(import.meta.dirname, '..', 'main.ts'),
    { SHOP_PORT: '0', ...environment },
    (output) => /"url":"([^"]+)","msg":"the shop is open"/.exec(output)?.[1] ?? null,
  );
