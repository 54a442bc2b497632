import { expect, test } from 'vitest';
import { sessionId, startSessions, startShop } from './shop-fixture.ts';

async function opened() {
  const provider = await startSessions();
  const { visitor, url, sql } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  const { order, path } = await me.checkout('?amount=12.00');
  return { provider, visitor, me, order, path, url, sql };
}

test('a paid session confirms its order, once and for all', async () => {
  const { provider, me, order, path } = await opened();
  provider.pay(sessionId(1));
  const answer = await me.post(`/orders/${order}/confirm`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'paid', reference: 'ref-1' });
  const asked = provider.asked.length;
  expect((await me.post(`/orders/${order}/confirm`)).status).toBe(200);
  expect(provider.asked).toHaveLength(asked);
  const page = await (await me.get(path)).text();
  expect(page).toContain('<h2>Order confirmed</h2>');
  expect(page).toContain('ref-1');
  expect(page).not.toContain('data-session');
});

test('saying that it was paid does not make it paid', async () => {
  const { provider, me, order, path } = await opened();
  const forged = { status: 'succeeded', sessionId: sessionId(1), orderNo: order, reference: 'forged' };
  const answer = await me.post(`/orders/${order}/confirm`, forged);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ status: 'not_paid' });
  expect(await (await me.get(path)).text()).not.toContain('<h2>Order confirmed');
  expect(provider.asked.at(-1)).toMatchObject({ method: 'GET', path: `/v1/checkouts/${sessionId(1)}/` });
});

test('paying one order does not confirm another', async () => {
  const { provider, me, order } = await opened();
  const other = await me.checkout('?amount=900.00');
  provider.pay(sessionId(1));
  expect((await me.post(`/orders/${other.order}/confirm`)).status).toBe(409);
  expect((await me.post(`/orders/${order}/confirm`)).status).toBe(200);
});

test.each([[{ amount: '11.99' }], [{ currency: 'USD' }]])(
  'a payment of %j confirms nothing',
  async (changes) => {
    const { provider, me, order } = await opened();
    provider.pay(sessionId(1), changes);
    expect((await me.post(`/orders/${order}/confirm`)).status).toBe(409);
  },
);

test.each([
  ['break'],
  [{ status: 503, text: '<h1>Bad gateway</h1>' }],
  [{ status: 200, text: 'OK' }],
] as const)('while the trace answers %j the order is neither confirmed nor refused', async (fault) => {
  const { provider, me, order } = await opened();
  provider.pay(sessionId(1));
  provider.faults.push(fault);
  const answer = await me.post(`/orders/${order}/confirm`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: 'unknown' });
  expect((await me.post(`/orders/${order}/confirm`)).status).toBe(200);
});

test('a provider that takes no orders from this shop is no word about the payment', async () => {
  const { provider, me, order } = await opened();
  provider.faults.push({ status: 401, body: { detail: 'Unknown key.', code: 'unauthorized' } });
  const answer = await me.post(`/orders/${order}/confirm`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'unknown' }]);
});

test('too little time to deliver: nothing is, and the customer hears that his money goes back', async () => {
  const { provider, me, order, sql } = await opened();
  provider.pay(sessionId(1));
  const soon = new Date(Date.now() + 60_000).toISOString();
  Object.assign(provider.sessions.get(sessionId(1)) ?? {}, { commit_by: soon });
  const answer = await me.post(`/orders/${order}/confirm`);
  expect([answer.status, await answer.json()]).toEqual([409, { status: 'canceled' }]);
  expect(await sql('SELECT * FROM fulfilments')).toEqual([]);
  Object.assign(provider.sessions.get(sessionId(1)) ?? {}, { commit_state: 'reversed' });
  expect(await (await me.post(`/orders/${order}/confirm`)).json()).toEqual({ status: 'canceled' });
  expect(await sql('SELECT ending FROM settlements')).toEqual([{ ending: 'refunded' }]);
  expect(await (await me.get(`/orders/${order}`)).json()).toMatchObject({ state: 'canceled' });
});

test('paid while its amount was changed: settled by the amount that the provider had accepted', async () => {
  const { provider, me, order, sql } = await opened();
  provider.pay(sessionId(1), { amount: '17.00' });
  expect(await (await me.post(`/orders/${order}/confirm`)).json()).toEqual({ status: 'not_paid' });
  const accepted = { ...provider.sessions.get(sessionId(1)), checkout_url: 'https://pay.example/' };
  provider.faults.push({ status: 200, body: accepted });
  expect((await me.post(`/orders/${order}/amount`, { amount: '17.00' })).status).toBe(200);
  await expect
    .poll(() => sql('SELECT state, ending FROM settlements'))
    .toEqual([{ state: 'fulfilled', ending: 'fulfilled' }]);
});

test('a stranger, or another site’s page, confirms and changes nothing', async () => {
  const { provider, visitor, me, order } = await opened();
  provider.pay(sessionId(1));
  const before = provider.asked.length;
  expect((await visitor().post(`/orders/${order}/confirm`)).status).toBe(404);
  expect((await visitor().post(`/orders/${order}/amount`, { amount: '1.00' })).status).toBe(404);
  const foreign = { origin: 'https://evil.example' };
  expect((await me.post(`/orders/${order}/confirm`, {}, foreign)).status).toBe(403);
  expect((await me.post(`/orders/${order}/amount`, { amount: '1.00' }, foreign)).status).toBe(403);
  expect((await me.post('/orders', { query: {} }, foreign)).status).toBe(403);
  expect(provider.asked).toHaveLength(before);
});

test('the owner changes the amount, at the provider and in the order', async () => {
  const { provider, me, order } = await opened();
  const answer = await me.post(`/orders/${order}/amount`, { amount: '17', label: 'Gift wrap' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    amount: '17.00',
    lines: [{ amount: '12.00' }, { label: 'Gift wrap', amount: '5.00' }],
  });
  expect(provider.asked.find(({ method }) => method === 'PATCH')).toMatchObject({
    method: 'PATCH',
    body: { amount: '17.00', line_items: [{ amount: '12.00' }, { label: 'Gift wrap', amount: '5.00' }] },
  });
  provider.pay(sessionId(1));
  expect((await me.post(`/orders/${order}/confirm`)).status).toBe(200);
});

test('a change that the provider refuses, or that makes no sense, leaves the order alone', async () => {
  const { provider, me, order } = await opened();
  for (const amount of ['0', '-1', '1.001', 'x', '']) {
    expect((await me.post(`/orders/${order}/amount`, { amount })).status).toBe(400);
  }
  expect((await me.post(`/orders/${order}/amount`, {})).status).toBe(400);
  provider.faults.push('break');
  expect((await me.post(`/orders/${order}/amount`, { amount: '13.00' })).status).toBe(502);
  provider.pay(sessionId(1));
  expect((await me.post(`/orders/${order}/amount`, { amount: '13.00' })).status).toBe(409);
  expect(await (await me.get(`/orders/${order}`)).json()).toMatchObject({ amount: '12.00', state: 'open' });
});

test('the single-page shop makes its order by request', async () => {
  const { provider, me } = await opened();
  const made = await me.post('/orders', { query: { amount: '7', currency: 'JPY', theme: 'dark' } });
  expect(made.status).toBe(201);
  expect(await made.json()).toEqual({
    orderNo: 'A-1002',
    state: 'open',
    amount: '7',
    currency: 'JPY',
    lines: [{ label: 'Your selection', amount: '7', product: null }],
    session: sessionId(2),
    reference: null,
  });
  expect(provider.asked.at(-1)?.body).toMatchObject({
    return_url: expect.stringMatching(/\/spa\?amount=7&currency=JPY&.*theme=dark&order=A-1002$/),
  });
  const bad = await me.post('/orders', { query: { amount: '7.5', currency: 'JPY' } });
  expect(bad.status).toBe(400);
  expect(await bad.json()).toEqual({ detail: expect.stringContaining('amount') });
  expect((await me.post('/orders', { amount: '7' })).status).toBe(400);
});
