import { expect, test } from 'vitest';
import type { Log } from '../service/log.ts';
import { sessionId, startSessions, startShop } from './shop-fixture.ts';

const TOKEN_PATH = '/v1/customers/dune-olive-1/login-token/';

async function shop() {
  const provider = await startSessions();
  const logged: string[] = [];
  const keep = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log: Log = { info: keep, warn: keep, error: keep };
  const { visitor } = await startShop({ providerUrl: provider.url, log });
  const minted = () => provider.asked.filter(({ path }) => path.endsWith('/login-token/'));
  return { provider, me: visitor(), logged, minted };
}

test('a customer whom the shop knows is logged in anew by every showing of the page', async () => {
  const { me, minted } = await shop();
  const { path, html } = await me.checkout('?customer=returning');
  expect(html).toContain('data-login-token="login_dune-olive-1_1"');
  expect(minted()).toMatchObject([{ method: 'POST', path: TOKEN_PATH, body: { session_id: sessionId(1) } }]);
  const again = await me.get(path);
  expect(again.headers.get('cache-control')).toBe('no-store');
  expect(await again.text()).toContain('data-login-token="login_dune-olive-1_2"');
});

test('a guest gets no token', async () => {
  const { me, minted } = await shop();
  const { html, order } = await me.checkout('?customer=guest');
  expect(html).not.toContain('data-login-token');
  expect(await (await me.get(`/orders/${order}`)).json()).toMatchObject({ loginToken: null });
  expect(minted()).toEqual([]);
});

test('who the customer is, the order says, and not the address of the page', async () => {
  const { me, minted } = await shop();
  const { path } = await me.checkout('?customer=guest');
  const html = await (await me.get(path.replace('guest', 'returning'))).text();
  expect(html).toContain(sessionId(1));
  expect(html).not.toContain('data-login-token');
  expect(minted()).toEqual([]);
});

test('the single-page shop gets it with the order, from its own backend, once per view', async () => {
  const { me, minted } = await shop();
  const made = await (await me.post('/orders', { query: { customer: 'returning' } })).json();
  expect(made).not.toHaveProperty('loginToken');
  for (const n of [1, 2]) {
    const answer = await me.get(`/orders/${made.orderNo}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ loginToken: `login_dune-olive-1_${n}` });
  }
  expect((await me.post(`/orders/${made.orderNo}/amount`, { amount: '90.00' })).status).toBe(200);
  expect(minted()).toHaveLength(2);
});

test('a paid order needs none', async () => {
  const { provider, me, minted } = await shop();
  const { path, order } = await me.checkout('?customer=returning');
  provider.pay(sessionId(1));
  await me.post(`/orders/${order}/confirm`);
  expect(await (await me.get(path)).text()).toContain('Order confirmed');
  expect(await (await me.get(`/orders/${order}`)).json()).toMatchObject({ loginToken: null });
  expect(minted()).toHaveLength(1);
});

test.each([
  ['break', null],
  [{ status: 503, text: 'down' }, '503'],
  [{ status: 404, body: { detail: 'No such session.' } }, 'No such session.'],
  [{ status: 201, body: { login_token: 7 } }, 'status 201'],
] as const)('where the provider answers %j he is a guest, and the log says why', async (fault, reason) => {
  const { provider, me, logged } = await shop();
  const { path } = await me.checkout('?customer=returning');
  provider.faults.push(fault);
  const page = await me.get(path);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain(`data-session="${sessionId(1)}"`);
  expect(html).not.toContain('data-login-token');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('A-1001');
  if (reason !== null) expect(logged[0]).toContain(reason);
});

test('no token is ever logged, or part of an address', async () => {
  const { provider, me, logged } = await shop();
  const { html, order } = await me.checkout('?customer=returning&presentation=redirect');
  await me.get(`/orders/${order}`);
  expect(logged.join()).not.toContain('login_dune');
  for (const { path, body } of provider.asked)
    expect(path + JSON.stringify(body)).not.toContain('login_dune');
  for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).not.toContain('login_');
});
