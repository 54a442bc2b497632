import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherSession } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const ORDER = { amount: '12.00', currency: 'EUR', order_no: 'L-1' };
const create = async (changes: object = {}) =>
  (await provider.merchant('POST', '/v1/checkouts/', { ...ORDER, ...changes })).body;
const pathOf = (url: string | undefined): string => new URL(url ?? '').pathname;

describe('the short link', () => {
  test('is in the answer and the trace, and leads to the payment link', async () => {
    const { session_id, short_url, checkout_url } = await create();
    expect(short_url).toMatch(new RegExp(`^${provider.url}/p/[A-Za-z0-9]{11}/$`));
    expect(await provider.trace(session_id)).toMatchObject({ short_url, checkout_url });
    const { status, headers } = await provider.call('GET', pathOf(short_url));
    expect([status, headers.get('Location')]).toEqual([303, `/pay/${session_id}/`]);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(`${provider.url}${headers.get('Location')}`).toBe(checkout_url);
  });

  test('works without its last slash, too', async () => {
    const { session_id, short_url } = await create();
    const { status, headers } = await provider.call('GET', pathOf(short_url).slice(0, -1));
    expect([status, headers.get('Location')]).toEqual([303, `/pay/${session_id}/`]);
  });

  test('carries its query on, and nothing of it leads elsewhere', async () => {
    const { session_id, short_url } = await create();
    const location = async (query: string) =>
      (await provider.call('GET', pathOf(short_url) + query)).headers.get('Location');
    expect(await location('?locale=ar')).toBe(`/pay/${session_id}/?locale=ar`);
    expect(await location('?//evil.example')).toBe(`/pay/${session_id}/?//evil.example`);
  });

  test('stays the same when the session changes, and when it is over', async () => {
    const { session_id, short_url } = await create();
    const changed = await provider.merchant('PATCH', `/v1/checkouts/${session_id}/`, { amount: '13.00' });
    expect(changed.body.short_url).toBe(short_url);
    await provider.merchant('POST', `/v1/checkouts/${session_id}/cancel/`, {});
    expect((await provider.call('GET', pathOf(short_url))).status).toBe(303);
  });

  test('every session has its own', async () => {
    const codes = await Promise.all(Array.from({ length: 200 }, async () => (await create()).short_url));
    expect(new Set(codes).size).toBe(200);
  });

  test.each([
    ['AAAAAAAAAAA'],
    ['short'],
    ['A'.repeat(200)],
    ['%00%00%00%00%00%00%00%00%00%00%00'],
    ['%27%20or%201=1%20'],
  ])('an unknown code gets a page that says so: %s', async (code) => {
    const { status, text, headers } = await provider.call('GET', `/p/${code}/`, {
      headers: { 'Accept-Language': 'en' },
    });
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<h1>Nothing is here</h1>');
  });

  test('an unknown code is told in the customer’s language', async () => {
    const { text } = await provider.call('GET', '/p/AAAAAAAAAAA/', {
      headers: { 'Accept-Language': 'ar-KW' },
    });
    expect(text).toContain('<html lang="ar-KW" dir="rtl">');
  });

  test('is for reading only', async () => {
    const { short_url } = await create();
    const { status, headers } = await provider.call('POST', pathOf(short_url), { raw: '{}' });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('no log holds a code, as none holds a session’s ID', async () => {
    const { short_url } = await create();
    const code = pathOf(short_url).split('/')[2] ?? '';
    await provider.call('GET', pathOf(short_url));
    expect(provider.logged()).toContain(`"/p/${code.slice(0, 3)}…/"`);
    expect(provider.logged()).not.toContain(code);
  });
});

describe('the QR code', () => {
  test('is a picture for any page, without a key', async () => {
    const { session_id, short_url } = await create();
    const { status, headers, text } = await provider.call('GET', `/pay/${session_id}/qr.svg`, {
      headers: { Origin: 'https://shop.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=86400, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(text).toContain(`<title>${short_url}</title>`);
    // Nothing that a strict policy of the page around it would refuse.
    expect(text).not.toMatch(/style|script|href|data:/);
  });

  test('of another merchant’s session is another one; of an unknown session there is none', async () => {
    const [mine, his] = [(await create()).session_id, await otherSession(provider)];
    const svg = async (id: string) => (await provider.call('GET', `/pay/${id}/qr.svg`)).text;
    expect(await svg(mine)).not.toBe(await svg(his));
    for (const id of ['A'.repeat(32), 'x', '%00']) {
      expect((await provider.call('GET', `/pay/${id}/qr.svg`)).status).toBe(404);
    }
  });
});
