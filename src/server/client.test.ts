import { expect, test } from 'vitest';
import type { Client } from './client.ts';
import { answer, checkout, fakeProvider, KEY } from './testing/fake-provider.ts';
import { SESSION, traceWith } from './testing/trace.ts';

const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1001' };
const secret = { id: 'ws_1', last_four: 'abcd', created_at: '2026-01-31T09:00:00Z', expires_at: null };
const entry = { id: 'evt_1', type: 'checkout.paid' };
const token = { login_token: 'lt_1', expires_at: '2026-01-31T09:05:00Z' };

test.each<[string, (client: Client) => Promise<unknown>, string, unknown, unknown]>([
  ['createCheckout', (c) => c.createCheckout(order), 'POST /v1/checkouts/', order, checkout()],
  ['trace', (c) => c.trace(SESSION), `GET /v1/checkouts/${SESSION}/`, undefined, traceWith()],
  [
    'update',
    (c) => c.update(SESSION, { amount: '9.00' }),
    `PATCH /v1/checkouts/${SESSION}/`,
    { amount: '9.00' },
    checkout(),
  ],
  ['commit', (c) => c.commit(SESSION), `POST /v1/checkouts/${SESSION}/commit/`, undefined, traceWith()],
  ['cancel', (c) => c.cancel(SESSION), `POST /v1/checkouts/${SESSION}/cancel/`, undefined, checkout()],
  [
    'refund',
    (c) => c.refund(SESSION),
    `POST /v1/checkouts/${SESSION}/refund/`,
    {},
    { ...traceWith(), refund: null },
  ],
  [
    'refund',
    (c) => c.refund(SESSION, { amount: '4.00' }),
    `POST /v1/checkouts/${SESSION}/refund/`,
    { amount: '4.00' },
    { ...traceWith(), refund: { refund_id: 'F', amount: '4.00', status: 'pending' } },
  ],
  [
    'loginToken',
    (c) => c.loginToken('a/b', SESSION),
    'POST /v1/customers/a%2Fb/login-token/',
    { session_id: SESSION },
    token,
  ],
  ['replayEvent', (c) => c.replayEvent('evt_1'), 'POST /v1/events/evt_1/replay/', undefined, entry],
  [
    'webhookSecrets.rotate',
    (c) => c.webhookSecrets.rotate(),
    'POST /v1/webhook-secrets/',
    undefined,
    { ...secret, secret: 'whsec_x' },
  ],
])('%s asks and answers', async (_, call, request, body, answered) => {
  const { client, seen } = fakeProvider([answer(200, answered)]);
  expect(await call(client)).toEqual(answered);
  const [{ method, url, headers, body: sent } = { method: '', url: '', headers: new Headers(), body: null }] =
    seen;
  expect(`${method} ${url}`).toBe(request.replace('/v1', 'https://pay.example/v1'));
  expect(sent).toEqual(body);
  expect(headers.get('authorization')).toBe(`Token ${KEY}`);
  expect(headers.get('user-agent')).toBe('souk-checkout/source dune-and-olive/2.1');
  expect(headers.get('content-type')).toBe(body === undefined ? null : 'application/json');
});

test('a list of secrets comes as a list', async () => {
  const secrets = fakeProvider([answer(200, { items: [secret] })]);
  expect(await secrets.client.webhookSecrets.list()).toEqual([secret]);
});

test('a bulk tells what became of each', async () => {
  const items = [checkout(), { errors: { amount: ['Use a decimal string.'] } }];
  const { client, seen } = fakeProvider([answer(207, { items })]);
  expect(await client.createCheckouts([order, { ...order, amount: 'x' }])).toEqual(items);
  expect(seen[0]?.body).toEqual({ items: [order, { ...order, amount: 'x' }] });
});

test('a bulk that has lost an item is no answer', async () => {
  const { client } = fakeProvider([answer(207, { items: [checkout()] })], { retries: 0 });
  await expect(client.createCheckouts([order, order])).rejects.toMatchObject({
    code: 'bad_answer',
    outcomeUnknown: true,
  });
});

test('only what must be done once carries a key: a new one for each call, or the caller’s', async () => {
  const { client, seen } = fakeProvider([answer(200, { ...checkout(), refund: null })]);
  await client.createCheckout(order);
  await client.createCheckout(order);
  await client.createCheckout(order, { idempotencyKey: 'order-1001' });
  await client.refund(SESSION, {}, { idempotencyKey: 'refund-1' });
  await client.refund(SESSION);
  await client.commit(SESSION);
  const [first, second, third, fourth, fifth, sixth] = seen.map(({ headers }) =>
    headers.get('idempotency-key'),
  );
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set([first, second, fifth]).size).toBe(3);
  expect([third, fourth, sixth]).toEqual(['order-1001', 'refund-1', null]);
});

test.each(['', 'two words', 'é', 'line\n', 7 as never])(
  '%j is no idempotency key',
  async (idempotencyKey) => {
    const { client, seen } = fakeProvider([answer(201, checkout())]);
    await expect(client.createCheckout(order, { idempotencyKey })).rejects.toThrow(/`idempotencyKey` is not/);
    expect(seen).toEqual([]);
  },
);

test('a list is read over its pages, once each', async () => {
  const [a, b, c] = ['A', 'B', 'C'].map((order_no) => traceWith({ order_no }));
  const { client, seen } = fakeProvider([
    answer(200, { items: [a, b], next: 'c1' }),
    answer(200, { items: [c], next: null }),
  ]);
  const read: string[] = [];
  for await (const { order_no } of client.list({
    createdAfter: '2026-01-31T09:00:00Z',
    state: 'paid',
    limit: 2,
  })) {
    read.push(order_no);
  }
  expect(read).toEqual(['A', 'B', 'C']);
  const query = 'created_after=2026-01-31T09%3A00%3A00Z&state=paid&limit=2';
  expect(seen.map(({ url }) => new URL(url).search)).toEqual([`?${query}`, `?${query}&cursor=c1`]);
});

test('nothing is fetched that nobody reads', async () => {
  const { client, seen } = fakeProvider([answer(200, { items: [entry], next: 'c1' })]);
  const events = client.events({ sessionId: SESSION, type: 'checkout.paid', cursor: 'c0' });
  expect(seen).toEqual([]);
  expect(await events.page()).toEqual({ items: [entry], next: 'c1' });
  for await (const event of events) {
    expect(event.id).toBe('evt_1');
    break;
  }
  expect(seen.map(({ url }) => url)).toEqual(
    Array(2).fill(`https://pay.example/v1/events/?session=${SESSION}&type=checkout.paid&cursor=c0`),
  );
});

test('a list whose cursor leads nowhere ends', async () => {
  const { client, seen } = fakeProvider([answer(200, { items: [traceWith()], next: 'c1' })]);
  let count = 0;
  for await (const _ of client.list()) count++;
  expect([count, seen.length]).toEqual([2, 2]);
});

test.each(['', '.', '..', undefined as never])('%j is no session ID', async (id) => {
  const { client, seen } = fakeProvider([answer(200, traceWith())]);
  for (const call of [
    client.trace(id),
    client.commit(id),
    client.refund(id),
    client.loginToken(id, SESSION),
  ]) {
    await expect(call).rejects.toThrow(/Id` is not usable/);
  }
  expect(seen).toEqual([]);
});

test('what is in an ID stays in its place', async () => {
  const { client, seen } = fakeProvider([answer(200, traceWith())]);
  await client.trace('../x?y#z');
  expect(seen[0]?.url).toBe('https://pay.example/v1/checkouts/..%2Fx%3Fy%23z/');
});
