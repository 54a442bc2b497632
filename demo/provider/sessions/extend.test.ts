import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const extend = (id: string) => provider.call('POST', `/v1/sessions/${id}/extend/`);
const read = async (id: string) => (await provider.call('GET', `/v1/sessions/${id}/`)).body;
/** Seconds from creation to expiry. */
const lifetime = async (id: string) => {
  const [row] = await provider.sql(
    'select extract(epoch from expires_at - created_at) s, extract(epoch from now() - created_at) age from sessions where id = $1',
    [id],
  );
  return { seconds: Number(row?.s), age: Number(row?.age) };
};
/** As if it had been made earlier. */
const age = (id: string, seconds: number) =>
  provider.sql(
    `update sessions set created_at = created_at - $2 * interval '1 second', expires_at = expires_at - $2 * interval '1 second' where id = $1`,
    [id, seconds],
  );

test('adds the session’s own time from now, until the limit, and says when there is no more', async () => {
  const id = await provider.session({ expires_in: 600, max_expires_in: 1500 });
  await age(id, 590);
  const before = await read(id);
  expect(before.can_extend).toBe(true);
  const first = await extend(id);
  expect([first.status, first.body.can_extend, first.body.version]).toEqual([200, true, before.version + 1]);
  const { seconds, age: old } = await lifetime(id);
  expect(seconds).toBeGreaterThan(1189);
  expect(seconds).toBeLessThanOrEqual(old + 600);
  await age(id, 590);
  const second = await extend(id);
  expect([second.status, second.body.can_extend]).toEqual([200, false]);
  // To the millisecond that the merchant allowed.
  expect((await lifetime(id)).seconds).toBeCloseTo(1500, 3);
  const third = await extend(id);
  expect([third.status, third.body.code]).toEqual([409, 'not_extendable']);
  expect(third.body.session).toMatchObject({ session_id: id, can_extend: false });
});

test('without a limit there is nothing to ask for', async () => {
  const id = await provider.session({ expires_in: 600 });
  expect((await read(id)).can_extend).toBe(false);
  expect((await extend(id)).body.code).toBe('not_extendable');
  expect((await lifetime(id)).seconds).toBeCloseTo(600, 0);
});

test('a session that is over stays so, also one that expires in this moment', async () => {
  const id = await provider.session({ expires_in: 600, max_expires_in: 1500 });
  await age(id, 600);
  const answer = await extend(id);
  expect([answer.status, answer.body.code, answer.body.session?.state]).toEqual([
    409,
    'session_ended',
    'expired',
  ]);
  expect((await read(id)).state).toBe('expired');
  expect((await extend('A'.repeat(32))).status).toBe(404);
});

test('many at once leave one expiry within the limit', async () => {
  const id = await provider.session({ expires_in: 600, max_expires_in: 605 });
  await age(id, 100);
  const answers = await Promise.all(Array.from({ length: 8 }, () => extend(id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  expect((await lifetime(id)).seconds).toBeCloseTo(605, 3);
});

test('expires by itself at the new time, not at the old one', async () => {
  const id = await provider.session({ expires_in: 5, max_expires_in: 30 });
  await provider.sql('update sessions set expires_in = 7 where id = $1', [id]);
  expect((await extend(id)).status).toBe(200);
  expect((await lifetime(id)).seconds).toBeGreaterThan(6.9);
  const state = () =>
    provider.sql('select state, ended_at, expires_at, now() > expires_at due from sessions where id = $1', [
      id,
    ]);
  await expect
    .poll(async () => (await state())[0], { timeout: 40_000 })
    .toMatchObject({ state: 'expired', due: true });
  const [row] = await state();
  expect(row?.ended_at).toEqual(row?.expires_at);
});

test('the limit may not lie before the expiry', async () => {
  const order = { amount: '1.00', currency: 'EUR', order_no: '1' };
  for (const times of [{ expires_in: 600, max_expires_in: 599 }, { max_expires_in: 1799 }]) {
    const { status, body } = await provider.merchant('POST', '/v1/checkouts/', { ...order, ...times });
    expect([status, body]).toMatchObject([400, { max_expires_in: [expect.stringContaining('expires_in')] }]);
  }
  const same = { ...order, expires_in: 600, max_expires_in: 600 };
  expect((await provider.merchant('POST', '/v1/checkouts/', same)).status).toBe(201);
});
