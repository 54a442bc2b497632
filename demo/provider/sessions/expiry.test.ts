import { afterAll, beforeAll, expect, test } from 'vitest';
import { held } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

/** Puts the end of a session into the past, by the database's clock. */
const runOut = (id: string) =>
  provider.sql("update sessions set expires_at = clock_timestamp() - interval '1 s' where id = $1", [id]);

const EXPIRED = { status: 'canceled', reason: 'expired', code: 'expired', retryable: false };

test('whoever looks first finds it expired: guest, merchant, payer, updater', async () => {
  const looks = [
    async (id: string) => (await provider.call('GET', `/v1/sessions/${id}/`)).body,
    async (id: string) => (await provider.call('POST', `/v1/sessions/${id}/open/`)).body,
    async (id: string) => (await provider.pay(id)).body.session,
    async (id: string) =>
      (await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '-1' })).body.session,
  ];
  for (const look of looks) {
    const id = await provider.session();
    await runOut(id);
    expect(await look(id)).toMatchObject({ state: 'expired', version: 2, outcome: EXPIRED });
    expect(await provider.trace(id)).toMatchObject({ state: 'expired', end_code: 'expired', attempts: [] });
  }
});

test('an expired session refuses payments for ever', async () => {
  const id = await provider.session();
  await runOut(id);
  const { status, body } = await provider.pay(id);
  expect([status, body.code]).toEqual([409, 'session_ended']);
});

test('a job expires it when nobody looks', async () => {
  const id = await provider.session({ expires_in: 5 });
  await expect
    .poll(async () => (await provider.sql('select state from sessions where id = $1', [id]))[0]?.state)
    .toBe('expired');
});

test('an attempt that runs when time is up may finish, and paid beats expired', async () => {
  const id = await provider.session();
  const slow = held();
  provider.bank.next('authorise', slow.fault);
  const paying = provider.pay(id);
  await slow.reached;
  await runOut(id);
  expect((await provider.call('GET', `/v1/sessions/${id}/`)).body).toMatchObject({
    state: 'expired',
    outcome: null,
    payment: { status: 'processing' },
  });
  slow.release();
  expect((await paying).body).toMatchObject({ status: 'succeeded', session: { state: 'paid' } });
});

test('an attempt that is declined after time is up leaves the session expired', async () => {
  const id = await provider.session({ attempts: 'single' });
  const slow = held();
  provider.bank.next('authorise', slow.fault);
  const paying = provider.pay(id, {
    card: { number: '4000000000000002', expiry_month: '12', expiry_year: '49' },
  });
  await slow.reached;
  await runOut(id);
  await provider.call('GET', `/v1/sessions/${id}/`);
  slow.release();
  expect((await paying).body).toMatchObject({
    status: 'declined',
    session: { state: 'expired', outcome: EXPIRED },
  });
});
