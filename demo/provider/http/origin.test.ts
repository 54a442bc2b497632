import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestProvider, payment, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
let id = '';
beforeAll(async () => {
  provider = await createTestProvider();
  id = await provider.session();
});
afterAll(() => provider.close());

const KEY = { Authorization: 'Token sk_sandbox_demo' };
const guest = () =>
  [
    ['GET', `/v1/sessions/${id}/`, {}, undefined],
    ['POST', `/v1/sessions/${id}/open/`, {}, undefined],
    ['POST', `/v1/sessions/${id}/payments/`, { 'Idempotency-Key': randomUUID() }, payment()],
    ['GET', `/v1/sessions/${id}/payments/pay_x/`, {}, undefined],
    ['POST', `/v1/sessions/${id}/payments/pay_x/cancel/`, {}, undefined],
    ['POST', `/v1/sessions/${id}/login/`, {}, { login_token: 'login_x' }],
    ['POST', `/v1/sessions/${id}/extend/`, {}, undefined],
    ['POST', `/v1/sessions/${id}/apple-pay/merchant-session/`, {}, { domain: 'localhost' }],
    ['DELETE', `/v1/sessions/${id}/cards/card_x/`, {}, undefined],
    ['GET', `/v1/sessions/${id}/events/`, {}, undefined],
  ] as const;
const merchant = () =>
  [
    ['POST', '/v1/checkouts/', KEY, { amount: '1', currency: 'EUR', order_no: '1' }],
    ['GET', `/v1/checkouts/${id}/`, KEY, undefined],
    ['PATCH', `/v1/checkouts/${id}/`, KEY, { amount: '-1' }],
    ['POST', '/v1/customers/noura/login-token/', KEY, { session_id: id }],
  ] as const;

describe.each([
  ['a foreign origin', { Origin: 'https://evil.example' }],
  ['an origin that only begins like ours', { Origin: 'http://localhost.evil.example' }],
  ['an opaque origin', { Origin: 'null' }],
  ['another site, by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }],
])('%s', (_, foreign) => {
  test('is refused on every call, before anything is looked at', async () => {
    const before = await provider.trace(id);
    for (const [method, path, headers, body] of [...guest(), ...merchant()]) {
      const answer = await provider.call(method, path, { body, headers: { ...headers, ...foreign } });
      expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    expect(await provider.trace(id)).toEqual(before);
  });

  test('learns nothing about whether a session exists', async () => {
    const path = `/v1/sessions/${'A'.repeat(32)}/`;
    expect((await provider.call('GET', path, { headers: foreign })).status).toBe(403);
  });
});

test('the provider’s own origin may, and so may a server that sends none', async () => {
  for (const headers of [{ Origin: provider.url, 'Sec-Fetch-Site': 'same-origin' }, {}]) {
    const answer = await provider.call('GET', `/v1/sessions/${id}/`, { headers });
    expect(answer.status).toBe(200);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});
