import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MerchantSessionAnswer } from '../../../src/protocol/payment.ts';
import { readConfig } from '../config.ts';
import { GUEST } from '../customers/view.ts';
import { connect } from '../db/database.ts';
import { createLog } from '../log.ts';
import { readSession } from '../sessions/load.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { ApplePayUnavailable } from './apple-pay-merchant.ts';
import { createMerchantSession } from './merchant-session.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const session = (changes: object = {}) =>
  provider.session({
    methods: ['apple_pay'],
    allowed_origins: ['https://shop.example', 'https://www.shop.example:8443'],
    ...changes,
  });
const ask = async (id: string, body: unknown, headers = {}) =>
  provider.call('POST', `/v1/sessions/${id}/apple-pay/merchant-session/`, { body, headers });

describe('the sandbox’s merchant session', () => {
  test('has Apple’s shape, is good for five minutes, and is a new one each time', async () => {
    const id = await session();
    const [first, second] = [
      await ask(id, { domain: 'shop.example' }),
      await ask(id, { domain: 'shop.example' }),
    ];
    expect(first.status).toBe(200);
    const { merchant_session } = MerchantSessionAnswer.parse(JSON.parse(first.text));
    expect(merchant_session).toEqual({
      epochTimestamp: expect.any(Number),
      expiresAt: Number(merchant_session.epochTimestamp) + 300_000,
      merchantSessionIdentifier: expect.stringMatching(/^SSH[0-9A-F]+$/),
      nonce: expect.stringMatching(/^[0-9a-f]{8}$/),
      merchantIdentifier: expect.stringMatching(/^[0-9A-F]{64}$/),
      domainName: 'shop.example',
      displayName: 'Dune & Olive',
      signature: expect.stringMatching(/^[0-9a-f]+$/),
    });
    const again = JSON.parse(second.text).merchant_session;
    expect(again.merchantSessionIdentifier).not.toBe(merchant_session.merchantSessionIdentifier);
  });

  test.each(['shop.example', 'SHOP.example', 'www.shop.example', 'localhost'])(
    'is made for %s: a page of the merchant’s, or the payment link',
    async (domain) => {
      expect((await ask(await session(), { domain })).status).toBe(200);
    },
  );
});

test.each([
  'evil.example',
  'sub.shop.example',
  'example',
  'shop.example.evil.example',
  'shop.example:443',
  'https://shop.example',
  'shop.example/',
  '',
  7,
  undefined,
])('%j is no domain of the session', async (domain) => {
  const { status, body } = await ask(await session(), { domain });
  expect([status, body]).toMatchObject([400, { domain: [expect.any(String)] }]);
});

test('a session that is over, or doesn’t offer it, gets none', async () => {
  const over = await session();
  await provider.sql(`update sessions set state = 'expired' where id = $1`, [over]);
  const ended = await ask(over, { domain: 'shop.example' });
  expect([ended.status, ended.body.code]).toEqual([409, 'session_ended']);
  const { status, body } = await ask(await session({ methods: ['card'] }), { domain: 'shop.example' });
  expect([status, body]).toMatchObject([400, { non_field_errors: [expect.stringContaining('apple_pay')] }]);
});

test('where Apple does not answer, the customer is told to pay in another way', async () => {
  const log = createLog('silent');
  const { db, close } = connect(provider.databaseUrl, log, { max: 1 });
  const loaded = await readSession(db, { sessionId: await session() });
  await close();
  if (!loaded) throw new Error('no session');
  const applePay = { session: () => Promise.reject(new ApplePayUnavailable('no answer')) };
  const deps = { applePay, config: readConfig({}), log };
  await expect(createMerchantSession(deps, loaded, GUEST, { domain: 'shop.example' })).rejects.toMatchObject({
    status: 502,
    body: { code: 'apple_pay_unavailable', detail: expect.stringContaining('another way') },
  });
});
