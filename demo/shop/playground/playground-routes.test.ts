import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SECRET_KEY, sessionId, startSessions, startShop, WEBHOOK_SECRET } from '../shop-fixture.ts';

const SESSIONS = '/playground/sessions/';

async function playground(options: { secretKey?: string; bankControlUrl?: string } = {}) {
  const provider = await startSessions();
  const shop = await startShop({ providerUrl: provider.url, ...options });
  return { provider, url: shop.url, visitor: shop.visitor, me: shop.visitor() };
}

/** A bank's control endpoint that takes every order, and keeps what it was asked. */
async function control() {
  const asked: { path: string; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    asked.push({ path: request.url ?? '', body: text === '' ? null : JSON.parse(text) });
    response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"f${asked.length}"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('the page holds every control, no secret and no session', async () => {
  const { me, provider } = await playground();
  const page = await me.get('/playground');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self' http://localhost:");
  const html = await page.text();
  for (const name of ['card', 'accent', 'presentation', 'beforePayment', 'expires_in']) {
    expect(html).toContain(`name="${name}"`);
  }
  for (const secret of [SECRET_KEY, WEBHOOK_SECRET, 'sk_', 'whsec_', sessionId(1)])
    expect(html).not.toContain(secret);
  expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|http:\/\/(?!www\.w3\.org|localhost)/);
  expect(html).toContain('The bank takes no fault orders here');
  expect(provider.asked).toHaveLength(0);
});

test('a session is what the options say, and the answer has no secret', async () => {
  const { me, provider, url } = await playground();
  const answer = await me.post(SESSIONS, {
    card: 'challenge',
    amount: '7.5',
    currency: 'KWD',
    offer: 'card,redirect',
    attempts: 'single',
    capture: 'automatic',
    expires_in: '300',
    customer: 'returning',
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(text).not.toMatch(/sk_|whsec_/);
  expect(JSON.parse(text)).toMatchObject({
    order: 'A-1001',
    session: sessionId(1),
    loginToken: 'login_dune-olive-1_1',
    amount: '7.500',
    currency: 'KWD',
    calls: [
      { method: 'POST', path: '/v1/checkouts/', status: 201 },
      { method: 'POST', path: '/v1/customers/{id}/login-token/', status: 201 },
    ],
  });
  expect(provider.asked[0]?.body).toMatchObject({
    amount: '7.500',
    currency: 'KWD',
    methods: ['card', 'redirect'],
    attempts: 'single',
    capture: 'automatic',
    expires_in: 300,
    allowed_origins: [url],
    return_url: `${url}/playground?returned=1&order=A-1001`,
    metadata: { test_card: 'challenge' },
  });
});

test('what is not on the list is refused by name, with the remedy, and asks the provider nothing', async () => {
  const { me, provider } = await playground();
  const refused: [body: unknown, field: string, remedy: string][] = [
    [{ secret: 'x' }, 'secret', 'Unknown. Use card,'],
    [{ webhook_url: 'https://evil.example' }, 'webhook_url', 'Unknown.'],
    [{ allowed_origins: ['https://evil.example'] }, 'allowed_origins', 'Unknown.'],
    [{ theme: 'dark' }, 'theme', 'Unknown.'],
    [{ card: '4242424242424242' }, 'card', 'Use one of: "", paid,'],
    [{ amount: 12 }, 'amount', 'Use a decimal above zero'],
    [{ amount: '1.234' }, 'amount', 'at most 2 digits after the point for EUR'],
    [{ currency: 'XXX' }, 'currency', 'Use one of: EUR,'],
    [{ expires_in: '9999999' }, 'expires_in', 'Use one of: 1800,'],
    [{ fault: 'lost_answer' }, 'fault', 'The bank takes no fault orders here.'],
    [[], 'non_field_errors', 'Send a JSON object'],
  ];
  for (const [body, field, remedy] of refused) {
    const answer = await me.post(SESSIONS, body);
    expect(answer.status, field).toBe(400);
    expect(await answer.json()).toEqual({ [field]: [expect.stringContaining(remedy)] });
  }
  expect(provider.asked).toHaveLength(0);
});

test('without the sandbox’s key there is no playground', async () => {
  const { me } = await playground({ secretKey: 'sk_live_0123456789' });
  expect((await me.get('/playground')).status).toBe(404);
  expect((await me.post(SESSIONS)).status).toBe(404);
});

test('other origins make no session', async () => {
  const { me, provider } = await playground();
  expect((await me.post(SESSIONS, {}, { origin: 'https://evil.example' })).status).toBe(403);
  expect(provider.asked).toHaveLength(0);
});

test('who asks too often waits; somebody else does not', async () => {
  const { me, visitor } = await playground();
  await me.get('/playground');
  const asked = [];
  for (let i = 0; i < 31; i++) asked.push(await me.post(SESSIONS));
  expect(asked.map(({ status }) => status)).toEqual([...Array(30).fill(201), 429]);
  expect(Number(asked.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await visitor().post(SESSIONS)).status).toBe(201);
});

test('the trace is the maker’s own, and tells no ID', async () => {
  const { me, visitor, provider } = await playground();
  await me.post(SESSIONS);
  provider.pay(sessionId(1));
  const answer = await me.get(`${SESSIONS}A-1001/trace/`);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ state: 'paid', commit_state: 'awaiting', attempts: [] });
  expect(text).not.toMatch(/SSSS|ref-1|p1/);
  expect((await visitor().get(`${SESSIONS}A-1001/trace/`)).status).toBe(404);
});

test('a fault is ordered for the chosen card alone; the next session takes it back', async () => {
  const bank = await control();
  const { me } = await playground({ bankControlUrl: bank.url });
  await me.get('/playground');
  expect((await me.post(SESSIONS, { fault: 'lost_answer', card: 'challenge' })).status).toBe(201);
  expect((await me.post(SESSIONS)).status).toBe(201);
  expect(bank.asked).toEqual([
    {
      path: '/control/faults',
      body: { operation: 'authorise', fault: { type: 'drop_answer' }, times: 1, last_four: '3220' },
    },
    { path: '/control/faults/f1/release', body: null },
  ]);
});

test('a provider that is down is told as such', async () => {
  const { me, provider } = await playground();
  provider.faults.push('break');
  const answer = await me.post(SESSIONS);
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({ detail: expect.stringContaining('No checkout could be made') });
});
