import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held } from '../testing/intercept.ts';
import { CARD, createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

describe('payments', () => {
  test('the same key answers with the same attempt, as it stands by then', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const first = await provider.pay(id, {}, key);
    const again = await provider.pay(id, {}, key);
    expect(again.status).toBe(200);
    expect({ ...again.body, session: null }).toEqual({ ...first.body, session: null });
    expect((await provider.trace(id)).attempts).toHaveLength(1);
  });

  test('20 at once with one key: one attempt, everyone hears of it', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => provider.pay(id, {}, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.payment_id}`)).size).toBe(1);
    expect((await provider.trace(id)).attempts).toHaveLength(1);
  });

  test('a duplicate while the first runs gets the attempt in flight', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const slow = held();
    provider.bank.next('begin', slow.fault);
    const first = provider.pay(id, {}, key);
    await slow.reached;
    const duplicate = await provider.pay(id, {}, key);
    expect(duplicate.body).toMatchObject({ status: 'processing', session: { state: 'attempted' } });
    slow.release();
    expect((await first).body).toMatchObject({
      status: 'succeeded',
      payment_id: duplicate.body.payment_id,
    });
  });

  test.each([
    ['another amount', { amount: '11.00' }],
    ['another card', withNumber('4000000000000002')],
    ['another date', { card: { ...CARD, expiry_year: '48' } }],
    ['another name', { card: { ...CARD, name: 'Someone else' } }],
  ])('the same key with %s is a mismatch', async (_, changes) => {
    const id = await provider.session();
    const key = randomUUID();
    await provider.pay(id, {}, key);
    const { status, body } = await provider.pay(id, changes, key);
    expect([status, body.code]).toEqual([409, 'idempotency_mismatch']);
  });

  test('another order of fields, and another CVC, are the same body', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const { body } = await provider.pay(id, {}, key);
    const { number, ...rest } = CARD;
    const again = await provider.pay(id, { card: { ...rest, cvc: '999', number } }, key);
    expect(again.body.payment_id).toBe(body.payment_id);
  });

  test('a refusal consumes nothing: the key is still good', async () => {
    const id = await provider.session();
    const key = randomUUID();
    expect((await provider.pay(id, withNumber('4242424242424241'), key)).status).toBe(400);
    expect((await provider.pay(id, { amount: '13.00' }, key)).status).toBe(409);
    expect((await provider.pay(id, {}, key)).body.status).toBe('succeeded');
  });

  test('a key counts in its own session only', async () => {
    const key = randomUUID();
    const [one, other] = [await provider.session(), await provider.session()];
    const first = await provider.pay(one, {}, key);
    const second = await provider.pay(other, {}, key);
    expect(second.body).toMatchObject({ status: 'succeeded' });
    expect(second.body.payment_id).not.toBe(first.body.payment_id);
  });

  test('without a key, or with one that can’t be kept: 400', async () => {
    const id = await provider.session();
    const path = `/v1/sessions/${id}/payments/`;
    const body = { method: 'card', amount: '12.00', currency: 'EUR', card: CARD };
    for (const headers of [{}, { 'Idempotency-Key': 'k'.repeat(256) }, { 'Idempotency-Key': 'a b' }]) {
      const answer = await provider.call('POST', path, { body, headers });
      expect([answer.status, answer.body.code]).toEqual([400, 'idempotency_key_required']);
    }
    expect((await provider.trace(id)).attempts).toEqual([]);
  });

  test('after 24 hours by the database’s clock a key is new again', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const declined = withNumber('4000000000000002');
    const first = await provider.pay(id, declined, key);
    const [record] = await provider.sql(
      'select extract(epoch from expires_at - created_at)::int as kept from idempotency_records where key = $1',
      [key],
    );
    expect(record).toEqual({ kept: 86_400 });
    await provider.sql("update idempotency_records set expires_at = now() - interval '1 s' where key = $1", [
      key,
    ]);
    const later = await provider.pay(id, declined, key);
    expect(later.body).toMatchObject({ status: 'declined' });
    expect(later.body.payment_id).not.toBe(first.body.payment_id);
  });
});

describe('create', () => {
  const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
  const create = (body: object, key: string, headers: Record<string, string> = {}) =>
    provider.merchant('POST', '/v1/checkouts/', body, { 'Idempotency-Key': key, ...headers });

  test('the same key and body make one session, in parallel, too', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(order, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.session_id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  test('another body is a mismatch, another merchant’s key is another key', async () => {
    const key = randomUUID();
    const { body } = await create(order, key);
    expect((await create({ ...order, amount: '13.00' }, key)).body.code).toBe('idempotency_mismatch');
    const other = await create(order, key, { Authorization: 'Token sk_sandbox_other' });
    expect(other.status).toBe(201);
    expect(other.body.session_id).not.toBe(body.session_id);
  });

  test('without a key every call makes a session', async () => {
    expect(await provider.session()).not.toBe(await provider.session());
  });
});
