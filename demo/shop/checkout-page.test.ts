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
  const returnUrl = `${url}/checkout?amount=12.00&currency=EUR&locale=en&attempts=single&customer=guest&expires_in=60&presentation=inline&theme=auto&order=A-1001`;
  expect(asked?.body).toEqual({
    amount: '12.00',
    currency: 'EUR',
    order_no: 'A-1001',
    return_url: returnUrl,
    cancel_url: returnUrl,
    webhook_url: `${url}/webhooks/souk/`,
    allowed_origins: [url],
    language: 'en',
    line_items: [{ label: 'Your selection', amount: '12.00' }],
    expires_in: 60,
    max_expires_in: 600,
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
    '?customer=returning&capture=automatic&methods=redirect,saved_card,card&locale=ar&theme=dark&currency=KWD',
  );
  expect(provider.asked[0]?.body).toMatchObject({
    customer: { id: 'dune-olive-1', email: 'noura@example.com' },
    capture: 'automatic',
    methods: ['redirect', 'card'],
    language: 'ar',
    currency: 'KWD',
    amount: expect.stringMatching(/^\d+\.\d{3}$/),
  });
  expect(html).toMatch(/<html lang="ar" dir="rtl" data-theme="dark">/);
  expect(html).toContain('data-locale="ar"');
  expect(html).toContain('data-methods="redirect,saved_card,card"');
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

test.each([
  ['', 18_000],
  ['?expires_in=5', 50],
  ['?expires_in=2592000', 2_592_000],
])('%s may be extended to %i seconds', async (query, seconds) => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  await visitor().checkout(query);
  expect(provider.asked[0]?.body).toMatchObject({ max_expires_in: seconds });
});

test('a place for saved cards alone still takes a card', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { html } = await visitor().checkout('?methods=saved_card');
  expect(provider.asked[0]?.body).toMatchObject({ methods: ['card'] });
  expect(html).toContain('data-methods="saved_card"');
});

test('in the page the form has a place and no button', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { html } = await visitor().checkout();
  expect(html).toContain('data-mount="#checkout"');
  expect(html).toContain('id="checkout"');
  expect(html).not.toContain('data-trigger');
  expect(html).not.toContain('id="buy"');
});

test.each(['sheet', 'popup', 'redirect'])('a %s is opened by a button that says the amount', async (way) => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { html } = await visitor().checkout(`?amount=12&presentation=${way}`);
  expect(html).toContain('data-trigger="#buy"');
  expect(html).toContain(`data-presentation="${way}"`);
  expect(html).not.toContain('data-mount');
  expect(html.match(/<button[^>]*id="buy"[^>]*>([\s\S]*?)<\/button>/)?.[1]).toMatch(
    /Pay\s+<bdi[^>]*>€12\.00</,
  );
});

test('a customer who comes back where the order is unknown learns that paying again is not wanted', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const { path } = await visitor().checkout('?locale=ar');
  for (const known of [path, path.replace('A-1001', 'A-9999')]) {
    const back = await visitor().get(`${known}&souk_session=${sessionId(1)}`);
    expect(back.status).toBe(404);
    const html = await back.text();
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('لا تدفع مرة أخرى');
    expect(html).not.toContain(sessionId(1));
    expect(html).not.toContain('href="/checkout');
  }
});

test('who comes back finds the same order, and the SDK its return', async () => {
  const provider = await startSessions();
  const { visitor, url } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  await me.checkout('?amount=12&attempts=single&customer=returning&presentation=redirect');
  const body = provider.asked[0]?.body as Record<string, string> | undefined;
  const back = body?.return_url?.slice(url.length);
  const html = await (await me.get(`${back}&souk_session=${sessionId(1)}`)).text();
  expect(html).toContain(`data-session="${sessionId(1)}"`);
  expect(html).toContain('data-presentation="redirect"');
  expect(provider.asked.filter(({ path }) => path === '/v1/checkouts/')).toHaveLength(1);
});

test('the panel leads to the same page in other variants', async () => {
  const provider = await startSessions();
  const { visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  const { html } = await me.checkout('?amount=12&locale=ar');
  const panel = html.slice(html.indexOf('class="variants"'), html.indexOf('id="gift-wrap"'));
  const links = [...panel.matchAll(/<a href="([^"]+)"([^>]*)>(\w+)</g)];
  expect(
    links.filter(([, , attributes]) => attributes?.includes('aria-current')).map(([, , , label]) => label),
  ).toEqual(['inline', 'guest', 'card']);
  for (const [, href = '', , label = ''] of links) {
    const address = href.replaceAll('&amp;', '&');
    expect(address).toContain('amount=12.00');
    expect(address).not.toContain('order');
    const made = await me.checkout(address.slice('/checkout'.length));
    expect(made.html, label).toContain('data-locale="ar"');
  }
});
