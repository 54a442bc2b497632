import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoginTokenAnswer } from '../../../src/protocol/checkout.ts';
import { LoginAnswer } from '../../../src/protocol/payment.ts';
import { askLoginToken, exchange, logIn, OTHER_KEY, otherSession } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const tokenFor = async (sessionId: string): Promise<string> =>
  JSON.parse((await askLoginToken(provider, sessionId)).text).login_token;
const read = (id: string, headers = {}) => provider.call('GET', `/v1/sessions/${id}/`, { headers });

describe('a login token', () => {
  test('is good for five minutes and is exchanged for a bearer', async () => {
    const id = await provider.session({ customer: { id: 'noura' } });
    const made = await askLoginToken(provider, id);
    expect(made.status).toBe(201);
    const { login_token, expires_at } = LoginTokenAnswer.parse(JSON.parse(made.text));
    const [row] = await provider.sql('select extract(epoch from $1::timestamptz - now()) s', [expires_at]);
    expect(Number(row?.s)).toBeGreaterThan(290);
    expect(Number(row?.s)).toBeLessThanOrEqual(300);
    const { status, text } = await exchange(provider, id, login_token);
    expect(status).toBe(200);
    const answer = LoginAnswer.parse(JSON.parse(text));
    expect(answer.session).toMatchObject({ session_id: id, cards: [], can_save: true });
    const again = await read(id, { Authorization: `Bearer ${answer.customer_token}` });
    expect(again.body).toMatchObject({ cards: [], can_save: true });
  });

  test('is kept as a hash only, like the bearer', async () => {
    const id = await provider.session();
    const loginToken = await tokenFor(id);
    const { text } = await exchange(provider, id, loginToken);
    const kept = await provider.sql('select * from login_tokens, customer_tokens');
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of [loginToken, JSON.parse(text).customer_token]) {
      expect(JSON.stringify(kept)).not.toContain(secret);
      expect(provider.logged()).not.toContain(secret);
    }
  });

  test('logs in once, however many try at the same moment', async () => {
    const id = await provider.session();
    const loginToken = await tokenFor(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(provider, id, loginToken)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(403)]);
  });

  test('that is wrong, used, expired or of another session is refused, all alike', async () => {
    const [id, other] = [await provider.session(), await provider.session()];
    const used = await tokenFor(id);
    await exchange(provider, id, used);
    const expired = await tokenFor(id);
    await provider.sql(
      `update login_tokens set expires_at = now() where used_at is null and session_id = $1`,
      [id],
    );
    const foreign = await tokenFor(other);
    const answers = [];
    for (const loginToken of ['login_x', used, expired, foreign, await logIn(provider, id).then(String)])
      answers.push(await exchange(provider, id, loginToken));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(403));
    expect(answers[0]?.body.code).toBe('login_required');
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    // Trying it on the wrong session did not use it up.
    expect((await exchange(provider, other, foreign)).status).toBe(200);
  });

  test('no longer logs in where the merchant gave the session to another customer', async () => {
    const id = await provider.session({ customer: { id: 'noura' } });
    const loginToken = await tokenFor(id);
    const headers = await logIn(provider, id, { customer: 'noura' });
    expect((await read(id, headers)).status).toBe(200);
    await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { customer: { id: 'omar' } });
    expect((await exchange(provider, id, loginToken)).body.code).toBe('login_required');
    expect((await read(id, headers)).body.code).toBe('login_required');
  });

  test('is made for sessions of the merchant and of the customer only', async () => {
    const id = await provider.session({ customer: { id: 'noura' } });
    expect((await askLoginToken(provider, id, { secretKey: OTHER_KEY })).status).toBe(404);
    expect((await askLoginToken(provider, 'A'.repeat(32))).status).toBe(404);
    const foreign = await askLoginToken(provider, id, { customer: 'omar' });
    expect([foreign.status, foreign.body]).toMatchObject([400, { session_id: [expect.any(String)] }]);
    expect((await askLoginToken(provider, id, { secretKey: 'sk_wrong' })).status).toBe(401);
  });

  test.each([
    ['of 65 characters', 'c'.repeat(65)],
    ['of blanks', '  '],
    ['with a NUL', 'a\0b'],
  ])('is not made for a customer ID %s', async (_, customer) => {
    const answer = await askLoginToken(provider, await provider.session(), { customer });
    expect([answer.status, answer.body]).toMatchObject([400, { id: [expect.any(String)] }]);
  });

  test('names the same customer as a session does, whatever his ID looks like', async () => {
    for (const customer of ['a@b.example', 'نورة', 'x/y z', 'c'.repeat(64)]) {
      const id = await provider.session({ customer: { id: customer } });
      expect((await askLoginToken(provider, id, { customer })).status, customer).toBe(201);
    }
  });

  test.each([
    [{}, 'session_id'],
    [{ session_id: 7 }, 'session_id'],
    [{ session_id: 'short' }, 'session_id'],
    [{ session_id: 'A'.repeat(32), customer: 'x' }, 'customer'],
  ])('is not made from %j', async (body, field) => {
    const answer = await provider.merchant('POST', '/v1/customers/noura/login-token/', body);
    expect([answer.status, answer.body]).toMatchObject([400, { [field]: [expect.any(String)] }]);
  });

  test.each([undefined, null, 7, '', 'x'.repeat(201)])('%j can’t be one', async (loginToken) => {
    const answer = await exchange(provider, await provider.session(), loginToken);
    expect([answer.status, answer.body]).toMatchObject([400, { login_token: [expect.any(String)] }]);
  });
});

describe('a bearer', () => {
  test('is good for its own session, and for nothing else', async () => {
    const [id, other, elsewhere] = [
      await provider.session(),
      await provider.session(),
      await otherSession(provider),
    ];
    const headers = await logIn(provider, id);
    for (const session of [other, elsewhere]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', 'open/'],
        ['POST', 'extend/'],
        ['DELETE', 'cards/card_x/'],
      ] as const) {
        const answer = await provider.call(method, `/v1/sessions/${session}/${path}`, { headers });
        expect([answer.status, answer.body.code], path).toEqual([403, 'login_required']);
      }
    }
    expect((await provider.merchant('GET', `/v1/checkouts/${id}/`, undefined, headers)).status).toBe(401);
  });

  test.each(['Bearer cust_wrong', 'Bearer ', 'Token sk_sandbox_demo', 'Basic eDp5', ''])(
    '%j is refused, not taken for a guest’s',
    async (Authorization) => {
      const answer = await read(await provider.session(), { Authorization });
      expect([answer.status, answer.body.code]).toEqual([403, 'login_required']);
    },
  );

  test('lives an hour longer than its session can', async () => {
    const lifetime = async (changes: Record<string, unknown>) => {
      const id = await provider.session(changes);
      const headers = await logIn(provider, id);
      const [row] = await provider.sql(
        `select extract(epoch from t.expires_at - s.created_at) s from customer_tokens t
           join sessions s on s.id = t.session_id where s.id = $1`,
        [id],
      );
      await provider.sql('update customer_tokens set expires_at = now() where session_id = $1', [id]);
      expect((await read(id, headers)).body.code).toBe('login_required');
      return Math.round(Number(row?.s));
    };
    expect(await lifetime({ expires_in: 600 })).toBe(600 + 3600);
    expect(await lifetime({ expires_in: 600, max_expires_in: 7200 })).toBe(7200 + 3600);
  });
});
