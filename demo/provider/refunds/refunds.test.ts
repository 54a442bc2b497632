import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { RefundAnswer } from '../../../src/protocol/checkout.ts';
import { catchUp } from '../commit/catch-up.ts';
import { answerLost, crash, type Fault, held, refused, requestLost } from '../testing/intercept.ts';
import {
  atBank,
  balancedProvider,
  captured,
  commit,
  dueIn,
  PATIENT,
  paid,
  queue,
  refund,
  reversed,
} from '../testing/merchant.ts';

const provider = await balancedProvider();

/** A payment of 12.00 EUR that was committed and captured. */
async function earned(by: 'hold' | 'sale' = 'hold'): Promise<{ id: string; pid: string }> {
  const payment = await paid(provider, by);
  await commit(provider, payment.id);
  await captured(provider, payment.id);
  return payment;
}

const refundsOf = async (id: string) =>
  (await provider.trace(id)).refunds.map(({ amount, status }) => `${amount} ${status}`);

const given = (id: string, ...refunds: string[]) =>
  expect.poll(() => refundsOf(id), PATIENT).toEqual(refunds);

describe('refund', () => {
  test.each(['hold', 'sale'] as const)(
    'all of a %s, and the answer is the trace with the refund',
    async (by) => {
      const { id, pid } = await earned(by);
      const slow = held();
      provider.bank.next('refund', slow.fault);
      const { status, body } = await refund(provider, id);
      expect(status).toBe(200);
      expect(RefundAnswer.parse(body)).toEqual(body);
      expect(body.refund).toEqual({
        refund_id: expect.stringMatching(/^ref_[A-Za-z0-9]{24}$/),
        amount: '12.00',
        currency: 'EUR',
        status: 'pending',
        failure_code: null,
        created_at: expect.any(String),
        finished_at: null,
      });
      expect(body).toMatchObject({ session_id: id, commit_state: 'committed', refunds: [body.refund] });
      slow.release();
      await given(id, '12.00 succeeded');
      expect((await provider.trace(id)).refunds[0]?.finished_at).not.toBeNull();
      expect(await atBank(provider, pid)).toEqual({ status: 'captured', refunded: '12.00' });
    },
  );

  test('in parts, and without an amount all that is left', async () => {
    const { id, pid } = await earned();
    expect((await refund(provider, id, { amount: '5' })).body.refund?.amount).toBe('5.00');
    expect((await refund(provider, id, { amount: '0.01' })).status).toBe(200);
    expect((await refund(provider, id)).body.refund?.amount).toBe('6.99');
    const more = await refund(provider, id);
    expect([more.status, more.body.code]).toEqual([409, 'refund_too_large']);
    await given(id, '5.00 succeeded', '0.01 succeeded', '6.99 succeeded');
    expect((await atBank(provider, pid)).refunded).toBe('12.00');
  });

  test('more than is left: refused, and it says what is left', async () => {
    const { id } = await earned();
    await refund(provider, id, { amount: '10.00' });
    const { status, body } = await refund(provider, id, { amount: '2.01' });
    expect([status, body.code]).toEqual([409, 'refund_too_large']);
    expect(body.detail).toContain('No more than 2.00 EUR');
    await given(id, '10.00 succeeded');
  });

  test('30 at once of 1.00: twelve, and never more', async () => {
    const { id, pid } = await earned();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => refund(provider, id, { amount: '1.00' })),
    );
    const told = answers.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort();
    expect(told).toEqual([...Array(12).fill('200 '), ...Array(18).fill('409 refund_too_large')]);
    await given(id, ...Array(12).fill('1.00 succeeded'));
    expect((await atBank(provider, pid)).refunded).toBe('12.00');
  });

  test('before the capture: it waits for it', async () => {
    const { id, pid } = await paid(provider);
    const slow = held();
    provider.bank.next('capture', slow.fault);
    await commit(provider, id);
    await slow.reached;
    expect((await refund(provider, id, { amount: '3.00' })).body.refund?.status).toBe('pending');
    // Even a job that comes too early sends nothing.
    const [pending] = (await provider.trace(id)).refunds;
    await queue(provider, async ({ db, jobs }) => {
      await jobs.refund(db, { sessionId: id, refundId: pending?.refund_id ?? '' }, 0);
    });
    await expect
      .poll(
        async () =>
          (
            await provider.sql(
              "select state::text from pgboss.job where name = 'refund' and data->>'sessionId' = $1",
              [id],
            )
          ).map(({ state }) => state),
        PATIENT,
      )
      .toEqual(['completed']);
    expect(provider.bank.count('refund', pid)).toBe(0);
    slow.release();
    await given(id, '3.00 succeeded');
    expect(await atBank(provider, pid)).toEqual({ status: 'captured', refunded: '3.00' });
  });
});

describe('before the commit', () => {
  test.each([[{}], [{ amount: '12.00' }]])('all of it is a reversal at once: %o', async (body) => {
    const { id, pid } = await paid(provider);
    const key = randomUUID();
    const first = await refund(provider, id, body, key);
    expect(first.status).toBe(200);
    expect(RefundAnswer.parse(first.body)).toEqual(first.body);
    expect(first.body).toMatchObject({ commit_state: 'reversed', refund: null, refunds: [] });
    await reversed(provider, id);
    expect((await atBank(provider, pid)).status).toBe('voided');
    // The same key again is told what it did, another one that it is over.
    expect(await refund(provider, id, body, key)).toMatchObject({ status: 200, body: { refund: null } });
    expect((await refund(provider, id, body)).body.code).toBe('checkout_reversed');
    expect((await commit(provider, id)).body.code).toBe('checkout_reversed');
  });

  test('a part, or more than was paid, changes nothing', async () => {
    const { id } = await paid(provider);
    const [part, more] = [
      await refund(provider, id, { amount: '11.99' }),
      await refund(provider, id, { amount: '12.01' }),
    ];
    expect([part.status, part.body.code]).toEqual([409, 'not_committed']);
    expect([more.status, more.body.code]).toEqual([409, 'refund_too_large']);
    expect((await provider.trace(id)).commit_state).toBe('awaiting');
    expect((await commit(provider, id)).status).toBe(200);
  });

  test('past commit_by, before the reversal has run', async () => {
    const { id } = await paid(provider);
    await dueIn(provider, id, 0);
    expect((await refund(provider, id)).body).toMatchObject({ commit_state: 'reversed', refund: null });
    await reversed(provider, id);
  });

  test('commits and whole refunds at once: one of the two', async () => {
    const { id } = await paid(provider);
    const [commits, refunds] = await Promise.all([
      Promise.all(Array.from({ length: 10 }, () => commit(provider, id))),
      Promise.all(Array.from({ length: 10 }, () => refund(provider, id))),
    ]);
    const { commit_state: state } = await provider.trace(id);
    const won = commits.some(({ status }) => status === 200) ? 'committed' : 'reversed';
    expect(state).toBe(won);
    expect(refunds.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('unpaid', async () => {
    const { status, body } = await refund(provider, await provider.session());
    expect([status, body.code]).toEqual([409, 'not_paid']);
  });
});

describe('idempotency', () => {
  test('20 at once with one key: one refund, everyone hears of it', async () => {
    const { id } = await earned();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refund(provider, id, { amount: '2.00' }, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.refund?.refund_id}`)).size).toBe(1);
    await given(id, '2.00 succeeded');
    // It is rendered anew.
    const later = await refund(provider, id, { amount: '2.0' }, key);
    expect(later.body.refund?.status).toBe('succeeded');
  });

  test.each([
    ['another amount', { amount: '3.00' }],
    ['no amount', {}],
  ])('the same key with %s is a mismatch', async (_, body) => {
    const { id } = await earned();
    const key = randomUUID();
    await refund(provider, id, { amount: '2.00' }, key);
    const again = await refund(provider, id, body, key);
    expect([again.status, again.body.code]).toEqual([409, 'idempotency_mismatch']);
    await given(id, '2.00 succeeded');
  });

  test('a refusal consumes nothing, and a key counts in its own session only', async () => {
    const [one, other] = [await earned(), await earned()];
    const key = randomUUID();
    expect((await refund(provider, one.id, { amount: '12.01' }, key)).status).toBe(409);
    expect((await refund(provider, one.id, { amount: '1.00' }, key)).status).toBe(200);
    expect((await refund(provider, other.id, { amount: '2.00' }, key)).status).toBe(200);
    await given(one.id, '1.00 succeeded');
    await given(other.id, '2.00 succeeded');
  });
});

describe('what a body can hold', () => {
  test.each([
    ['an amount that is no string', { amount: 5 }, { amount: [expect.stringContaining('decimal string')] }],
    ['null', { amount: null }, { amount: [expect.stringContaining('null')] }],
    ['a sign', { amount: '-1.00' }, { amount: [expect.stringContaining('no sign')] }],
    ['zero', { amount: '0.00' }, { amount: ['Use an amount above zero.'] }],
    ['too many decimals', { amount: '1.001' }, { amount: [expect.stringContaining('2 decimals')] }],
    [
      'too many digits',
      { amount: '9'.repeat(20) },
      { amount: ['This amount is too large for EUR. Use a smaller one.'] },
    ],
    ['a field that nobody knows', { amonut: '1' }, { amonut: [expect.stringContaining('Unknown field')] }],
    ['a list', [], { non_field_errors: ['Send a JSON object.'] }],
  ])('%s: 400', async (_, body, errors) => {
    const { id } = await paid(provider);
    expect(await refund(provider, id, body)).toEqual({ status: 400, body: errors });
    expect((await provider.trace(id)).commit_state).toBe('awaiting');
  });

  test('no key, one that can’t be kept, no JSON, a foreign session, no secret key', async () => {
    const { id } = await paid(provider);
    const path = `/v1/checkouts/${id}/refund/`;
    for (const headers of [{}, { 'Idempotency-Key': 'a b' }, { 'Idempotency-Key': 'k'.repeat(256) }]) {
      const answer = await provider.merchant('POST', path, {}, headers);
      expect([answer.status, answer.body.code]).toEqual([400, 'idempotency_key_required']);
    }
    const key = { 'Idempotency-Key': randomUUID() };
    const empty = await provider.merchant('POST', path, undefined, key);
    expect([empty.status, empty.body.code]).toEqual([415, 'unsupported_media_type']);
    const other = { ...key, Authorization: 'Token sk_sandbox_other' };
    expect((await provider.merchant('POST', path, {}, other)).status).toBe(404);
    expect((await refund(provider, 'A'.repeat(32))).status).toBe(404);
    expect((await provider.call('POST', path, { body: {}, headers: key })).status).toBe(401);
    expect((await provider.trace(id)).commit_state).toBe('awaiting');
  });

  test('the currency decides: no decimals for yen', async () => {
    const id = await provider.session({ amount: '500', currency: 'JPY' });
    await provider.pay(id, { amount: '500', currency: 'JPY' });
    await commit(provider, id);
    expect((await refund(provider, id, { amount: '1.5' })).status).toBe(400);
    expect((await refund(provider, id, { amount: '100' })).body.refund?.amount).toBe('100');
    await given(id, '100 succeeded');
  });
});

const refusal: Fault = async <T>() => ({
  known: true as const,
  value: { status: 'refused', code: 'account_closed' } as T,
});

describe('at the bank', () => {
  test.each([
    ['the request is lost', requestLost],
    ['the answer is lost', answerLost],
    ['the process dies between the bank’s answer and ours', crash],
  ])('given back once although %s', async (_, fault) => {
    const { id, pid } = await earned();
    provider.bank.next('refund', fault);
    await refund(provider, id, { amount: '4.00' });
    await given(id, '4.00 succeeded');
    expect(provider.bank.count('refund', pid)).toBe(2);
    expect((await atBank(provider, pid)).refunded).toBe('4.00');
  });

  test('a bank that is down for a while: pending, counted, and sent when it is back', async () => {
    const { id, pid } = await earned();
    const up = provider.bank.always(refused);
    await refund(provider, id, { amount: '8.00' });
    await expect.poll(() => provider.bank.count('refund', pid), PATIENT).toBeGreaterThan(2);
    expect((await refund(provider, id, { amount: '4.01' })).body.code).toBe('refund_too_large');
    up();
    await given(id, '8.00 succeeded');
  });

  test('a refusal: failed, with the bank’s word, and the money can be refunded again', async () => {
    const { id, pid } = await earned();
    provider.bank.next('refund', refusal);
    await refund(provider, id);
    await given(id, '12.00 failed');
    expect((await provider.trace(id)).refunds).toMatchObject([{ failure_code: 'account_closed' }]);
    expect((await atBank(provider, pid)).refunded).toBe('0.00');
    await refund(provider, id);
    await given(id, '12.00 failed', '12.00 succeeded');
  });

  test('a job that was lost is made up for by the sweep', async () => {
    const { id } = await paid(provider);
    const slow = held();
    provider.bank.next('capture', slow.fault);
    await commit(provider, id);
    await slow.reached;
    await refund(provider, id, { amount: '2.00' });
    slow.release();
    await captured(provider, id);
    await provider.sql(
      "delete from pgboss.job where name in ('refund', 'capture') and data->>'sessionId' = $1",
      [id],
    );
    await queue(provider, catchUp);
    await given(id, '2.00 succeeded');
  });
});
