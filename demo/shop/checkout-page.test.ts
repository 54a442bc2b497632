import { expect, test } from 'vitest';
import { SECRET_KEY, sessionId, startSessions, startShop } from './shop-fixture.ts';

test('opening the checkout makes an order with a URL of its own, and its session', async () => {
  const provider = await startSessions();
  const { url, visitor } = await startShop({ providerUrl: provider.url });
  const { path, html } = await visitor().checkout('?amount=12&currency=EUR&attempts=single&expires_in=60');
  expect(path).toBe('/checkout?amount=12&currency=EUR&attempts=single&expires_in=60&order=A-1001');
  expect(html).toContain(`data-session="${sessionId(1)}"`);
  expect(html).toContain(`<script async src="${provider.url}/sdk/v1/souk.js"`);
  expect(provider.asked).toHaveLength(1);
  const [asked] = provider.asked;
  expect(asked).toMatchObject({ method: 'POST', path: '/v1/checkouts/' });
  expect(asked?.headers).toMatchObject({
    authorization: `Token ${SECRET_KEY}`,
    'idempotency-key': expect.stringMatching(/^[\w-]{36}$/),
  });
  const returnUrl = `${url}/checkout?locale=en&theme=auto&presentation=inline&order=A-1001`;
  expect(asked?.body).toEqual({
    amount: '12.00',
    currency: 'EUR',
    order_no: 'A-1001',
    return_url: returnUrl,
    cancel_url: returnUrl,
    allowed_origins: [url],
    language: 'en',
    line_items: [{ label: 'Your selection', amount: '12.00' }],
    expires_in: 60,
    attempts: 'single',
  });
});

test('a reload shows the same order and session, a fresh visit makes another', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  const { path } = await me.checkout();
  expect(await (await me.get(path)).text()).toContain(sessionId(1));
  expect(provider.asked).toHaveLength(1);
  const fresh = await me.checkout();
  expect(fresh.order).toBe('A-1002');
  expect(fresh.html).toContain(sessionId(2));
});

test('what the customer asked for reaches the session and the script tag', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { html } = await visitor().checkout(
    '?customer=returning&capture=automatic&methods=card&locale=ar&theme=dark&currency=KWD',
  );
  expect(provider.asked[0]?.body).toMatchObject({
    customer: { id: 'dune-olive-1', email: 'noura@example.com' },
    capture: 'automatic',
    methods: ['card'],
    language: 'ar',
    currency: 'KWD',
    amount: expect.stringMatching(/^\d+\.\d{3}$/),
  });
  expect(html).toMatch(/<html lang="ar" dir="rtl" data-theme="dark">/);
  expect(html).toContain('data-locale="ar"');
  expect(html).toContain('data-methods="card"');
  expect(html).toContain('data-appearance="{&quot;theme&quot;:&quot;dark&quot;}"');
});

test('the line items add up to the amount', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  await visitor().checkout('?items=olive-oil,olive-soap');
  expect(provider.asked[0]?.body).toMatchObject({
    amount: '33.50',
    line_items: [
      { label: 'First Harvest Olive Oil', amount: '24.00' },
      { label: 'Laurel & Olive Soap', amount: '9.50' },
    ],
  });
});

test('an order is seen by the browser that made it and by no other', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { path, order } = await visitor().checkout();
  const stranger = visitor();
  const page = await stranger.get(path);
  expect(page.status).toBe(404);
  expect(await page.text()).not.toContain(sessionId(1));
  expect((await stranger.get(`/orders/${order}`)).status).toBe(404);
});

test('a provider that is down costs no order: trying again finds it', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  provider.faults.push('break');
  const { path, html } = await me.checkout();
  expect(html).toContain('We can’t reach our payment provider');
  expect(await (await me.get(path)).text()).toContain(`data-session="${sessionId(1)}"`);
  const [first, second] = provider.asked;
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
});

test('a refusal is told with the provider’s reason', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  provider.faults.push({ status: 400, body: { expires_in: ['Too <short>.'] } });
  const { path, html } = await me.checkout();
  expect(html).toContain('expires_in');
  expect(html).toContain('Too &lt;short&gt;.');
  provider.faults.push({ status: 400, body: {} });
  expect((await me.get(path)).status).toBe(400);
});

test('bad parameters are named with a remedy, and make no order', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const answer = await visitor().get('/checkout?amount=1.234&theme=blue&x=<b>');
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain('amount=1.234');
  expect(html).toContain('at most 2 digits after the point');
  expect(html).toContain('theme=blue');
  expect(html).toContain('x=&lt;b&gt;');
  expect((await visitor().checkout()).order).toBe('A-1001');
});

test('a page under the loopback’s other name leads to the origin that the provider knows', async () => {
  const provider = await startSessions();
  const { url } = await startShop({ providerUrl: provider.url });
  const asked = url.replace('127.0.0.1', 'localhost');
  const answer = await fetch(`${asked}/spa?amount=5`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`${url}/spa?amount=5`);
});
