import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn } from '../testing/customer.ts';
import { requestLost } from '../testing/intercept.ts';
import { CARD, createTestProvider, payment, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const CVC = '8273';
const card = { ...CARD, cvc: CVC };
const UUIDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

interface Line {
  request?: string;
  msg: string;
}

const lines = (): Line[] =>
  provider
    .logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every line of a request has its ID, the ones from deep within it, too', async () => {
  const id = await provider.session();
  provider.bank.next('begin', requestLost);
  const answer = await provider.pay(id);
  expect(answer.body.status).toBe('processing');
  const request = answer.headers.get('X-Request-Id');
  const own = lines().filter((line) => line.request === request);
  expect(own.map(({ msg }) => msg)).toEqual(['no answer from the bank', 'request']);
});

test('requests at once keep their lines apart', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => provider.call('GET', `/v1/sessions/${'x'.repeat(32)}/`)),
  );
  for (const { headers } of answers)
    expect(lines().filter(({ request }) => request === headers.get('X-Request-Id'))).toHaveLength(1);
});

test('no line tells a card, key, token, nonce or whole session ID, whatever was sent', async () => {
  const id = await provider.session();
  const bearer = await logIn(provider, id);
  const path = `/v1/sessions/${id}/payments/`;
  const headers = { ...bearer, 'Idempotency-Key': randomUUID() };
  await provider.call('POST', path, { body: payment({ card, save: true }), headers });
  const raw = JSON.stringify(payment({ card }));
  for (const bad of [raw.slice(1), `[${raw}]`, JSON.stringify({ ...payment({ card }), [CARD.number]: CVC })])
    await provider.call('POST', path, { raw: bad, headers });
  // Where nobody should put them: in an address, in a header, in a form.
  await provider.call('GET', `/v1/sessions/${id}/?number=${CARD.number}&cvc=${CVC}`);
  await provider.call('GET', `/v1/cards/${CARD.number}/`);
  await provider.call('GET', `/v1/keys/sk_sandbox_demo/`);
  await provider.call('GET', `/v1/sessions/${id}/`, { headers: { Authorization: 'Bearer cust_wrong' } });
  await provider.call('POST', '/v1/checkouts/', {
    body: { amount: '1' },
    headers: { Authorization: 'Token sk_sandbox_wrong' },
  });
  await provider.call('POST', `/v1/sessions/${id}/login/`, { body: { login_token: 'login_secret' } });
  // A fault of ours in the middle, whose error quotes what was written.
  await provider.sql('alter table sessions rename column order_no to gone');
  const failed = await provider.call('POST', path, { body: payment({ card }), headers });
  await provider.sql('alter table sessions rename column gone to order_no');
  expect(failed.status).toBe(500);

  const nonces = (await provider.sql('select nonce from attempts')).map(({ nonce }) => String(nonce));
  const logged = provider.logged();
  expect(lines().some(({ msg }) => msg === 'request failed')).toBe(true);
  expect(logged).toContain(`${id.slice(0, 6)}…`);
  expect(nonces.length).toBeGreaterThan(0);
  for (const secret of [CARD.number, CARD.name, id, 'sk_sandbox', 'cust_wrong', 'login_secret', ...nonces])
    expect(logged.includes(secret), secret).toBe(false);
  expect(logged.includes(bearer.Authorization)).toBe(false);
  // A group of a random ID may be the same digits.
  expect(logged.replace(UUIDS, '')).not.toMatch(new RegExp(`(?<![\\w.])${CVC}(?!\\w)`));
});
