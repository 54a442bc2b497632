import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER, createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';

let proxied: TestProvider;
let direct: TestProvider;
beforeAll(async () => {
  [proxied, direct] = await Promise.all([
    createTestProvider({ environment: { TRUSTED_PROXIES: '127.0.0.1,::1' } }),
    createTestProvider(),
  ]);
});
afterAll(() => Promise.all([proxied.close(), direct.close()]));

/** The address that the issuer is told of a customer who is challenged. */
async function toldIssuer(provider: TestProvider): Promise<unknown> {
  const id = await provider.session();
  const { body } = await provider.pay(id, withNumber('4000000000003220'));
  await provider.call('POST', `/v1/sessions/${id}/payments/${body.payment_id}/three-ds/`, {
    body: { step: 'authenticate', method_completion: 'N', browser: BROWSER },
    headers: { 'X-Forwarded-For': '198.51.100.1, 203.0.113.7' },
  });
  const [row] = await provider.sql(
    "select three_ds_browser -> 'browser' ->> 'ip' as ip from attempts where id = $1",
    [body.payment_id],
  );
  return row?.ip;
}

test('3-D Secure tells the address that our proxy names', async () => {
  expect(await toldIssuer(proxied)).toBe('203.0.113.7');
});

test('and without a proxy of ours the connection’s, whatever a header claims', async () => {
  expect(['127.0.0.1', '::1']).toContain(await toldIssuer(direct));
});
