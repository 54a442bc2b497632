import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

const ORDER = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };

describe.each([
  ['in the sandbox', 'allow'],
  ['in production', 'refuse'],
] as const)('a webhook’s URL %s', (_, loopback) => {
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await createTestProvider({ environment: { WEBHOOK_LOOPBACK: loopback } });
  });
  afterAll(() => provider.close());

  const create = (webhook_url: unknown) =>
    provider.merchant('POST', '/v1/checkouts/', { ...ORDER, webhook_url });

  test('is taken where it is public and https', async () => {
    expect((await create('https://shop.example/hook?shop=1')).status).toBe(201);
  });

  test.each([
    ['https://10.0.0.1/', ['This address is not a public one. Use an https URL of a public host.']],
    ['https://[fd00::1]/', ['This address is not a public one. Use an https URL of a public host.']],
    ['http://shop.example/', [expect.stringContaining('https')]],
    ['/hook', [expect.stringContaining('https')]],
    [5, ['Use a string.']],
  ])('%s is refused', async (url, webhook_url) => {
    const { status, body } = await create(url);
    expect([status, body]).toEqual([400, { webhook_url }]);
  });

  test.each(['http://127.0.0.1:4200/hook', 'https://localhost/hook'])('%s', async (url) => {
    const { status, body } = await create(url);
    if (loopback === 'allow') expect(status).toBe(201);
    else {
      expect([status, body]).toEqual([
        400,
        { webhook_url: ['This URL leads to this machine. Use an https URL of a public host.'] },
      ]);
    }
  });

  test('a bad one in an update ends the session, as every bad field does', async () => {
    const id = await provider.session();
    const { status, body } = await provider.merchant('PATCH', `/v1/checkouts/${id}/`, {
      webhook_url: 'https://192.168.1.1/',
    });
    expect([status, body]).toEqual([400, { webhook_url: [expect.stringContaining('not a public one')] }]);
    expect((await provider.trace(id)).state).toBe('invalidated');
  });
});
