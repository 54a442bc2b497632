import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PaymentAnswer } from '../../../src/protocol/payment.ts';
import { held } from '../testing/intercept.ts';
import { CARD, createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';

const DECLINED = withNumber('4000000000000002');

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

describe('paying by card', () => {
  test('an approved card pays the session: outcome, snapshot and trace agree', async () => {
    const id = await provider.session();
    const { status, body } = await provider.pay(id);
    expect(status).toBe(200);
    expect(PaymentAnswer.parse(body)).toBeTruthy();
    expect(body).toMatchObject({
      status: 'succeeded',
      outcome: {
        status: 'succeeded',
        session_id: id,
        order_no: 'A-1001',
        reference: expect.stringMatching(/^[2-9A-HJ-KMNP-TW-Z]{12}$/),
        amount: '12.00',
        currency: 'EUR',
        challenge_occurred: false,
      },
      session: { state: 'paid', payment: null },
    });
    expect(body.session.outcome).toEqual(body.outcome);
    // The answer is told from memory: it is what everybody reads from now on.
    const read = await provider.call('GET', `/v1/sessions/${id}/payments/${body.payment_id}/`);
    expect({ ...read.body, session: { ...read.body.session, now: body.session.now } }).toEqual(body);
    const reference = body.outcome?.status === 'succeeded' ? body.outcome.reference : '';
    const trace = await provider.trace(id);
    expect(trace).toMatchObject({
      state: 'paid',
      commit_state: 'awaiting',
      capture: null,
      paid: { payment_id: body.payment_id, reference, amount: '12.00' },
      attempts: [{ status: 'succeeded', card: { brand: 'visa', last_four: '4242' } }],
    });
    expect(Date.parse(trace.commit_by ?? '') - Date.parse(trace.paid?.paid_at ?? '')).toBe(600_000);
  });

  test('capture automatic is committed at once and captured by a job', async () => {
    const id = await provider.session({ capture: 'automatic' });
    const { body } = await provider.pay(id);
    expect(body.outcome).toMatchObject({ status: 'succeeded', commit_by: null });
    expect(await provider.trace(id)).toMatchObject({ commit_state: 'committed', commit_by: null });
    await expect.poll(async () => (await provider.trace(id)).capture).toEqual({ status: 'done' });
    expect(await provider.bank.gateway.inquire(body.payment_id)).toMatchObject({
      value: { status: 'captured' },
    });
  });

  test.each([
    ['4000000000000002', { code: 'card_declined', field: null, retryable: false }],
    ['4000000000009995', { code: 'insufficient_funds', field: null, retryable: true }],
    ['4000000000000069', { code: 'expired_card', field: 'expiry', retryable: false }],
    ['4000000000000127', { code: 'incorrect_cvc', field: 'cvc', retryable: true }],
  ])('%s is declined in our own words, and another card pays', async (number, decline) => {
    const id = await provider.session();
    const first = await provider.pay(id, withNumber(number));
    expect(first.body).toMatchObject({
      status: 'declined',
      decline,
      session: { state: 'attempted', attempts_left: 9 },
    });
    expect(first.body.outcome).toBeUndefined();
    expect((await provider.pay(id)).body.status).toBe('succeeded');
    // The earlier attempt still tells what became of it.
    const path = `/v1/sessions/${id}/payments/${first.body.payment_id}/`;
    expect((await provider.call('GET', path)).body).toMatchObject({ status: 'declined', decline });
  });

  test('ten declines end a session; the eleventh card is refused', async () => {
    const id = await provider.session();
    for (let left = 9; left >= 1; left -= 1) {
      const { body } = await provider.pay(id, DECLINED);
      expect(body).toMatchObject({ status: 'declined', session: { attempts_left: left } });
    }
    const last = await provider.pay(id, DECLINED);
    const outcome = {
      status: 'canceled',
      reason: 'declined',
      code: 'too_many_attempts',
      session_id: id,
      retryable: false,
    };
    expect(last.body).toMatchObject({
      status: 'ended',
      decline: { code: 'card_declined' },
      outcome,
      session: { state: 'failed', attempts_left: 0, outcome },
    });
    const eleventh = await provider.pay(id);
    expect(eleventh.status).toBe(409);
    expect(eleventh.body).toMatchObject({ code: 'session_ended', session: { outcome } });
    expect((await provider.trace(id)).attempts).toHaveLength(10);
  });

  test('attempts=single: the first decline ends the session with its own code', async () => {
    const id = await provider.session({ attempts: 'single' });
    expect((await provider.call('GET', `/v1/sessions/${id}/`)).body.attempts_left).toBe(1);
    const { body } = await provider.pay(id, withNumber('4000000000009995'));
    expect(body).toMatchObject({
      status: 'ended',
      decline: { code: 'insufficient_funds' },
      outcome: { reason: 'declined', code: 'insufficient_funds' },
      session: { state: 'failed', attempts_left: 0 },
    });
    expect(await provider.trace(id)).toMatchObject({ state: 'failed', end_code: 'insufficient_funds' });
  });

  test('attempts=single: a validation error and a changed amount don’t use the one try up', async () => {
    const id = await provider.session({ attempts: 'single' });
    expect((await provider.pay(id, withNumber('4242424242424241'))).status).toBe(400);
    expect((await provider.pay(id, { amount: '11.00' })).status).toBe(409);
    expect((await provider.pay(id)).body.status).toBe('succeeded');
  });

  test('50 payments at once: one attempt succeeds, the others are told of it', async () => {
    const id = await provider.session();
    const answers = await Promise.all(Array.from({ length: 50 }, () => provider.pay(id)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(won[0]?.body.status).toBe('succeeded');
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect(status).toBe(409);
      expect(['payment_in_progress', 'already_paid']).toContain(body.code);
      expect(body.session.session_id).toBe(id);
    }
    expect((await provider.trace(id)).attempts).toHaveLength(1);
    const begun = provider.bank.calls.filter(
      ({ call, ref }) => call === 'begin' && ref === won[0]?.body.payment_id,
    );
    expect(begun).toHaveLength(1);
  });

  test('while one is in flight a second is refused and names it; the first goes on', async () => {
    const id = await provider.session();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const first = provider.pay(id);
    await slow.reached;
    const second = await provider.pay(id);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'payment_in_progress',
      session: { payment: { status: 'processing', method: 'card' } },
    });
    slow.release();
    expect((await first).body).toMatchObject({ status: 'succeeded', payment_id: second.body.payment_id });
    expect((await provider.pay(id)).body).toMatchObject({
      code: 'already_paid',
      session: { outcome: { status: 'succeeded' } },
    });
  });

  test('a customer who goes away in the middle changes nothing for the payment', async () => {
    const id = await provider.session();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const gone = new AbortController();
    const request = fetch(`${provider.url}/v1/sessions/${id}/payments/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ method: 'card', amount: '12.00', currency: 'EUR', card: CARD }),
      signal: gone.signal,
    });
    await slow.reached;
    gone.abort();
    await expect(request).rejects.toThrow();
    slow.release();
    await expect.poll(async () => (await provider.trace(id)).state).toBe('paid');
  });

  test('another amount than the customer saw: 409 with the new one, nothing attempted', async () => {
    const id = await provider.session();
    await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '15.00' });
    const { status, body } = await provider.pay(id);
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'amount_changed', session: { amount: '15.00', payment: null } });
    expect((await provider.pay(id, { amount: '15.00', currency: 'USD' })).body.code).toBe('amount_changed');
    expect((await provider.trace(id)).attempts).toEqual([]);
    expect((await provider.pay(id, { amount: '15' })).body.status).toBe('succeeded');
  });

  test('the version grows with every step', async () => {
    const id = await provider.session();
    const version = async () => (await provider.trace(id)).version;
    const seen = [await version()];
    await provider.call('POST', `/v1/sessions/${id}/open/`);
    seen.push(await version());
    await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { order_no: 'A-1002' });
    seen.push(await version());
    await provider.pay(id, DECLINED);
    seen.push(await version());
    await provider.pay(id);
    seen.push(await version());
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  test('a payment of another session is not found', async () => {
    const [one, other] = [await provider.session(), await provider.session()];
    const { body } = await provider.pay(one);
    for (const [method, suffix] of [
      ['GET', ''],
      ['POST', 'cancel/'],
    ] as const) {
      const answer = await provider.call(
        method,
        `/v1/sessions/${other}/payments/${body.payment_id}/${suffix}`,
      );
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
  });
});
