import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn } from '../testing/customer.ts';
import { answerLost } from '../testing/intercept.ts';
import { BROWSER, createTestProvider, payment, type TestProvider, withNumber } from '../testing/provider.ts';

const DECLINED = withNumber('4000000000000002');

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider({
    environment: {
      TRUSTED_PROXIES: '127.0.0.0/8, ::1',
      RATE_LIMITS: JSON.stringify({
        payment_session: { requests: 3, seconds: 60 },
        payment_ip: { requests: 12, seconds: 60 },
        payment_card_prefix: { requests: 12, seconds: 60 },
        login_session: { requests: 2, seconds: 60 },
        extend_session: { requests: 2, seconds: 60 },
        apple_pay_session: { requests: 2, seconds: 60 },
        snapshot_session: { requests: 2, seconds: 60 },
        snapshot_ip: { requests: 4, seconds: 60 },
        decline_counts: 5,
      }),
    },
  });
});
afterAll(() => provider.close());

let last = 0;
/** An address that nobody has used. */
const stranger = () => `203.0.113.${++last}`;
const from = (ip: string) => ({ 'X-Forwarded-For': ip });

const pay = (id: string, ip: string, changes: object = {}, key = randomUUID()) =>
  provider.call('POST', `/v1/sessions/${id}/payments/`, {
    body: payment({ ...changes }),
    headers: { ...from(ip), 'Idempotency-Key': key },
  });

const LIMITED = { status: 429, body: { code: 'rate_limited', detail: expect.stringContaining('again in') } };

const expectLimited = (answer: { status: number; headers: Headers; body: object }) => {
  expect(answer).toMatchObject(LIMITED);
  const seconds = Number(answer.headers.get('Retry-After'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
};

/** A customer who has waited long enough. */
const elapse = () => provider.sql('update rate_limits set expire = 0');

describe('payments', () => {
  test('of one session: the refused one makes no attempt, and its key pays later', async () => {
    const id = await provider.session();
    const wrong = { amount: '13.00' };
    for (let count = 0; count < 3; count += 1) expect((await pay(id, stranger(), wrong)).status).toBe(409);
    const [before, calls] = [await provider.trace(id), provider.bank.calls.length];
    const key = randomUUID();
    expectLimited(await pay(id, stranger(), {}, key));
    expect(await provider.trace(id)).toEqual(before);
    expect(provider.bank.calls.length).toBe(calls);
    expect(await provider.sql('select 1 from idempotency_records where session_id = $1', [id])).toEqual([]);

    const { text } = await provider.call('GET', '/metrics');
    expect(text).toContain('souk_rate_limited_total{limit="payment_session"} 1\n');

    await elapse();
    const ip = stranger();
    const paid = await pay(id, ip, {}, key);
    expect(paid).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect((await pay(id, ip, {}, key)).body.payment_id).toBe(paid.body.payment_id);
  });

  test('from one address: declines weigh more than approvals', async () => {
    await elapse();
    const [good, bad] = [stranger(), stranger()];
    for (let count = 0; count < 12; count += 1)
      expect((await pay(await provider.session(), good)).status).toBe(200);
    expectLimited(await pay(await provider.session(), good));
    for (let count = 0; count < 3; count += 1) {
      // The range of the card has a limit of its own.
      await provider.sql("delete from rate_limits where key like 'payment_card_prefix%'");
      expect((await pay(await provider.session(), bad, DECLINED)).body.status).toBe('declined');
    }
    await provider.sql("delete from rate_limits where key like 'payment_card_prefix%'");
    expectLimited(await pay(await provider.session(), bad));
    expect((await pay(await provider.session(), stranger())).status).toBe(200);
  });

  test('with one range of cards, from whichever addresses and sessions', async () => {
    await elapse();
    for (let count = 0; count < 3; count += 1)
      expect((await pay(await provider.session(), stranger(), DECLINED)).body.status).toBe('declined');
    const other = withNumber('4000000000000119');
    expectLimited(await pay(await provider.session(), stranger(), other));
    // Another range.
    expect((await pay(await provider.session(), stranger())).status).toBe(200);
  });

  test('a decline after 3-D Secure weighs on the address', async () => {
    await elapse();
    const ip = stranger();
    // The issuer refuses to authenticate, without a challenge.
    const refusedByIssuer = withNumber('7000100900042113');
    const id = await provider.session();
    const { body } = await pay(id, ip, refusedByIssuer);
    expect(body.status).toBe('requires_action');
    const points = async () =>
      (await provider.sql("select points from rate_limits where key like 'payment_ip%' and expire > 0"))[0]
        ?.points;
    expect(await points()).toBe(1);
    const step = {
      body: { step: 'authenticate', method_completion: 'N', browser: BROWSER },
      headers: from(ip),
    };
    const path = `/v1/sessions/${id}/payments/${body.payment_id}/three-ds/`;
    expect((await provider.call('POST', path, step)).body.status).toBe('declined');
    expect(await points()).toBe(5);
    expect((await provider.call('POST', path, step)).body.status).toBe('declined');
    expect(await points()).toBe(5);
  });

  test('a decline that a job finds out weighs on whoever paid, and the attempt forgets who that was', async () => {
    await elapse();
    const [id, ip] = [await provider.session(), stranger()];
    provider.bank.next('authorise', answerLost);
    const { body } = await pay(id, ip, DECLINED);
    expect(body.status).toBe('processing');
    const kept = async () =>
      (await provider.sql('select weighs_on from attempts where id = $1', [body.payment_id]))[0]?.weighs_on;
    expect(JSON.stringify(await kept())).toMatch(/payment_ip.*payment_card_prefix/);
    expect(JSON.stringify(await kept())).not.toMatch(/203\.0\.113|40000000/);
    const points = async () =>
      (
        await provider.sql(
          "select points from rate_limits where key ~ '^payment_(ip|card_prefix)' and expire > 0",
        )
      ).map((row) => row.points);
    expect(await points()).toEqual([1, 1]);
    await expect.poll(points, { timeout: 15_000 }).toEqual([5, 5]);
    expect(await kept()).toBeNull();
  });

  test('a declined payment that is asked for again weighs no second time', async () => {
    await elapse();
    const [id, ip, key] = [await provider.session(), stranger(), randomUUID()];
    for (let count = 0; count < 2; count += 1)
      expect((await pay(id, ip, DECLINED, key)).body.status).toBe('declined');
    expect(
      await provider.sql("select points from rate_limits where key like 'payment_ip%' and expire > 0"),
    ).toEqual([{ points: 6 }]);
  });

  test('several processes count together', async () => {
    await elapse();
    const other = await provider.second();
    const url = `http://localhost:${await other.start(0)}`;
    const id = await provider.session();
    for (let count = 0; count < 3; count += 1) await pay(id, stranger(), { amount: '13.00' });
    const answer = await fetch(`${url}/v1/sessions/${id}/payments/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(payment()),
    });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ code: 'rate_limited' });
  });

  test('an address that is our own machine’s is not counted', async () => {
    await elapse();
    for (let count = 0; count < 4; count += 1)
      expect((await provider.pay(await provider.session(), DECLINED)).body.status).toBe('declined');
    expect(
      await provider.sql("select 1 from rate_limits where key not like '%session%' and expire > 0"),
    ).toEqual([]);
  });
});

test.each([
  ['POST', 'login/', { login_token: 'login_wrong' }, 403],
  ['POST', 'extend/', undefined, 409],
  ['POST', 'apple-pay/merchant-session/', { domain: 'localhost' }, 200],
  ['GET', '', undefined, 200],
])('%s …/%s is limited by session', async (method, path, body, usual) => {
  await elapse();
  const id = await provider.session({ methods: ['card', 'apple_pay'] });
  const call = (sessionId: string) => provider.call(method, `/v1/sessions/${sessionId}/${path}`, { body });
  for (let count = 0; count < 2; count += 1) expect((await call(id)).status).toBe(usual);
  expectLimited(await call(id));
  expect((await call(await provider.session({ methods: ['card', 'apple_pay'] }))).status).toBe(usual);
});

test('a refused login uses no token up', async () => {
  await elapse();
  const id = await provider.session();
  const path = `/v1/sessions/${id}/login/`;
  for (let count = 0; count < 2; count += 1)
    await provider.call('POST', path, { body: { login_token: 'login_wrong' } });
  await expect(logIn(provider, id)).rejects.toThrow();
  const unused = await provider.sql(
    'select 1 as one from login_tokens where session_id = $1 and used_at is null',
    [id],
  );
  expect(unused).toEqual([{ one: 1 }]);
});

test('an address counts over all sessions, of IPv6 its /64', async () => {
  await elapse();
  const read = async (ip: string) =>
    (await provider.call('GET', `/v1/sessions/${await provider.session()}/`, { headers: from(ip) })).status;
  for (const host of ['1', '2', 'ffff:1:2', 'aa']) expect(await read(`2001:db8:0:7::${host}`)).toBe(200);
  expect(await read('2001:db8:0:7:9::9')).toBe(429);
  expect(await read('2001:db8:0:8::1')).toBe(200);
});

test('the counters hold neither session nor address nor digits of a card', async () => {
  await elapse();
  const id = await provider.session();
  const ip = stranger();
  await pay(id, ip);
  const keys = (await provider.sql('select key from rate_limits')).map(({ key }) => String(key));
  expect(keys.some((key) => key.startsWith('payment_card_prefix:'))).toBe(true);
  for (const secret of [id, ip, '42424242']) expect(keys.join('\n')).not.toContain(secret);
});

test('counters that are gone stop no payment', async () => {
  await provider.sql('alter table rate_limits rename to gone');
  const { body } = await provider.pay(await provider.session());
  await provider.sql('alter table gone rename to rate_limits');
  expect(body.status).toBe('succeeded');
  expect(provider.logged()).toContain('rate limit could not be counted');
});
