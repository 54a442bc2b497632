import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { SECRET_KEY, sessionFacts, sessionId, startProvider, startShop } from '../shop-fixture.ts';

const ID = sessionId(1);

/** A provider that makes links, as long as it is not told otherwise. */
async function shop(answer?: { status: number; body: unknown } | 'break') {
  let paid: object | null = null;
  /** Idempotency keys, in the order in which they came. */
  const made: unknown[] = [];
  const provider = await startProvider(({ method, headers, body }) => {
    if (answer) return answer;
    if (method === 'GET') {
      const money = { amount: '42.00', currency: 'EUR' };
      const state = paid ? { state: 'paid', commit_state: 'committed' } : {};
      const facts = sessionFacts(ID, { ...money, order_no: 'INV-7' });
      return { status: 200, body: { ...facts, ...state, paid, attempts: [], refunds: [] } };
    }
    const key = headers['idempotency-key'];
    if (!made.includes(key)) made.push(key);
    const facts = sessionFacts(sessionId(made.indexOf(key) + 1), body as object);
    return { status: 201, body: { ...facts, short_url: 'https://pay.example/p/9f3c2a7be1d/' } };
  });
  const { url, visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  const post = (fields: Record<string, string>, query = '', headers: Record<string, string> = {}) =>
    me.form(`/invoice${query}`, fields, headers);
  const pay = () => {
    paid = {
      payment_id: 'p',
      reference: 'r',
      method: 'card',
      amount: '42.00',
      currency: 'EUR',
      paid_at: '2026-11-21T09:00:00Z',
    };
  };
  return { provider, url, me, visitor, post, pay };
}

const fields = (changes: Record<string, string> = {}) => ({
  amount: '42',
  currency: 'EUR',
  order_no: 'INV-7',
  email: 'noura@example.com',
  language: 'en',
  key: randomUUID(),
  ...changes,
});

test('the form has a label for each field, and a new key each time', async () => {
  const { me } = await shop();
  const [first, second] = [await (await me.get('/invoice')).text(), await (await me.get('/invoice')).text()];
  for (const name of ['amount', 'currency', 'order_no', 'email', 'language']) {
    expect(first).toContain(`<label for="${name}">`);
    expect(first).toMatch(new RegExp(`id="${name}" name="${name}"`));
  }
  const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1];
  expect(keyIn(first)).toMatch(/^[0-9a-f-]{36}$/);
  expect(keyIn(first)).not.toBe(keyIn(second));
});

test('the backend makes the link with its secret key, and the page shows it', async () => {
  const { provider, me, post } = await shop();
  const sent = fields();
  const made = await post(sent);
  expect([made.status, made.headers.get('location')]).toEqual([303, `/invoice/${sent.key}`]);
  expect(provider.asked[0]).toMatchObject({
    method: 'POST',
    path: '/v1/checkouts/',
    headers: { authorization: `Token ${SECRET_KEY}`, 'idempotency-key': sent.key },
    body: {
      amount: '42.00',
      currency: 'EUR',
      order_no: 'INV-7',
      language: 'en',
      capture: 'automatic',
      customer: { email: 'noura@example.com' },
    },
  });
  const page = await (await me.get(`/invoice/${sent.key}`)).text();
  expect(page).not.toContain(SECRET_KEY);
  expect(page).toContain('value="https://pay.example/p/9f3c2a7be1d/" readonly');
  expect(page).toContain(`<img src="https://pay.example/pay/${ID}/qr.svg" alt="QR code of the payment link"`);
  expect(page).toContain(
    'href="mailto:noura@example.com?subject=Invoice%20INV-7%20from%20Dune%20%26%20Olive&amp;body=Hello%2C%0D%0A',
  );
  expect(page).toContain('href="https://wa.me/?text=');
  expect(page).toContain('href="sms:?&amp;body=');
  expect(page).toMatch(/role="status" id="copy-status"/);
});

test('the message speaks the customer’s language, the page the merchant’s', async () => {
  const { provider, me, post } = await shop();
  const sent = fields({ language: 'ar' });
  await post(sent);
  expect(provider.asked[0]?.body).toMatchObject({ language: 'ar' });
  const page = await (await me.get(`/invoice/${sent.key}`)).text();
  expect(page).toContain('<h1>The payment link is ready</h1>');
  expect(page).toContain(encodeURIComponent('كثبان وزيتون'));
  const inArabic = await post(fields(), '?locale=ar');
  const there = await me.get(inArabic.headers.get('location') ?? '');
  expect(await there.text()).toContain('<h1>رابط الدفع جاهز</h1>');
});

test('sending the form twice makes one link', async () => {
  const { provider, post } = await shop();
  const sent = fields();
  const [first, second] = [await post(sent), await post(sent)];
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect(provider.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([sent.key, sent.key]);
});

test('what is wrong is told beside its field, and nothing typed is lost', async () => {
  const { provider, post } = await shop();
  const answer = await post(fields({ amount: '12.345', order_no: '"><b>7', email: 'noura' }));
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain('role="alert">Please correct the marked fields.');
  for (const name of ['amount', 'email']) {
    expect(page).toMatch(new RegExp(`aria-describedby="${name}-problem[^>]*aria-invalid="true"`));
    expect(page).toContain(`id="${name}-problem"`);
  }
  expect(page.match(/autofocus/g)).toHaveLength(1);
  expect(page).toContain('value="12.345"');
  expect(page).toContain('value="&quot;&gt;&lt;b&gt;7"');
  expect(provider.asked).toEqual([]);
});

test('a provider that refuses, and one that can’t be reached', async () => {
  const refused = await shop({ status: 400, body: { amount: ['Use an amount above <zero>.'] } });
  const answer = await refused.post(fields());
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('above &lt;zero&gt;')]);
  const away = await shop('break');
  const later = await away.post(fields());
  expect([later.status, await later.text()]).toEqual([502, expect.stringContaining('Nothing was made')]);
});

test('a paid invoice says so', async () => {
  const { me, post, pay } = await shop();
  const sent = fields();
  await post(sent);
  expect(await (await me.get(`/invoice/${sent.key}`)).text()).not.toContain('class="paid"');
  pay();
  expect(await (await me.get(`/invoice/${sent.key}`)).text()).toContain('<p class="paid">Paid</p>');
});

test('only the browser that made it sees it; a page of another origin makes none', async () => {
  const { provider, visitor, post } = await shop();
  const sent = fields();
  await post(sent);
  expect((await visitor().get(`/invoice/${sent.key}`)).status).toBe(404);
  expect((await visitor().get('/invoice/nothing')).status).toBe(404);
  const asked = provider.asked.length;
  expect((await post(fields(), '', { origin: 'https://evil.example' })).status).toBe(403);
  expect(provider.asked).toHaveLength(asked);
});

test('lives under the shop’s policy, and may show the provider’s picture', async () => {
  const { provider, url, me, post } = await shop();
  const sent = fields();
  await post(sent);
  for (const path of ['/invoice', '/invoice?locale=ar&theme=dark', `/invoice/${sent.key}`]) {
    const answer = await me.get(path);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`img-src 'self' data: ${provider.url};`);
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
    for (const [, file] of html.matchAll(/(?:src|href)="(\/(?:static|client)\/[^"]+)"/g)) {
      expect((await fetch(url + file)).status, file).toBe(200);
    }
  }
  expect((await me.get('/')).headers.get('content-security-policy')).toContain("img-src 'self' data:;");
});
