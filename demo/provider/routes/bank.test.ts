import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { signed } from '../testing/signature.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const notify = (request: ReturnType<typeof signed>) => provider.call('POST', '/bank/notifications/', request);
const seconds = () => Math.floor(Date.now() / 1000);

test.each([
  ['another secret', () => signed({ reference: 'pay_x' }, { secret: 'another_secret' })],
  ['an old signature', () => signed({ reference: 'pay_x' }, { time: seconds() - 301 })],
  ['a signature from the future', () => signed({ reference: 'pay_x' }, { time: seconds() + 301 })],
  ['another body', () => ({ ...signed({ reference: 'pay_x' }), raw: '{"reference":"pay_y"}' })],
  ['no signature', () => ({ raw: '{"reference":"pay_x"}' })],
  ['a signature of another shape', () => ({ raw: '{}', headers: { 'Bank-Signature': 't=1,v1=zz' } })],
])('%s is refused', async (_, request) => {
  // A second that passes on the way would bring the future near enough.
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { status, body } = await notify(request());
  expect([status, body.code]).toEqual([401, 'not_authenticated']);
});

test('a reference that nobody knows is acknowledged, what is no notification is not', async () => {
  expect((await notify(signed({ reference: 'pay_unknown' }))).status).toBe(202);
  expect((await notify(signed({ ref: 'pay_unknown' }))).status).toBe(400);
  expect((await notify(signed('text'))).status).toBe(400);
});

test('says nothing about the payment by itself: a forged "approved" changes nothing', async () => {
  const id = await provider.session();
  const { body } = await provider.pay(id, {
    card: { number: '4000000000000002', expiry_month: '12', expiry_year: '49' },
  });
  expect((await notify(signed({ reference: body.payment_id, status: 'approved' }))).status).toBe(202);
  await expect
    .poll(
      async () =>
        (
          await provider.sql(
            "select count(*)::int n from pgboss.job where name = 'inquiry' and state < 'completed' and data::text like '%once%'",
          )
        )[0]?.n,
    )
    .toBe(0);
  expect(await provider.trace(id)).toMatchObject({ state: 'attempted', paid: null });
});
