import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CheckoutAnswer, Trace } from '../../../src/protocol/checkout.ts';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { held } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const patch = (id: string, body: unknown, headers?: Record<string, string>) =>
  provider.merchant('PATCH', `/v1/checkouts/${id}/`, body, headers);

describe('create', () => {
  const full = {
    amount: '12.5',
    currency: 'KWD',
    order_no: '  A-7 ',
    methods: ['card', 'card'],
    customer: { id: 'c_1', email: 'noura@example.com', name: 'Noura' },
    return_url: 'https://shop.example/thanks?order=7',
    cancel_url: 'http://localhost:4200/basket',
    webhook_url: 'https://shop.example/hooks',
    allowed_origins: ['https://shop.example', 'http://127.0.0.1:4200'],
    language: 'ar-KW',
    line_items: [{ label: 'Dates', amount: '10', quantity: 2 }],
    fees: [{ label: 'Delivery', amount: '2.500' }],
    metadata: { __proto__x: '1', table: '4' },
    expires_in: 600,
    max_expires_in: 1200,
    attempts: 'single',
    capture: 'automatic',
  };

  test('everything that was given is in the trace, amounts with the currency’s own decimals', async () => {
    const { status, body } = await provider.merchant('POST', '/v1/checkouts/', full);
    expect(status).toBe(201);
    expect(CheckoutAnswer.parse(body)).toEqual(body);
    expect(body).toMatchObject({ amount: '12.500', state: 'created', commit_state: null, order_no: 'A-7' });
    expect(body.checkout_url).toBe(`${provider.url}/pay/${body.session_id}/`);
    const trace = await provider.trace(body.session_id);
    expect(Trace.parse(trace)).toEqual(trace);
    const { attempts, capture, expires_in, max_expires_in, ...same } = full;
    expect(trace).toMatchObject({
      ...same,
      order_no: 'A-7',
      amount: '12.500',
      methods: ['card'],
      line_items: [{ label: 'Dates', amount: '10.000', quantity: 2 }],
      attempts_mode: attempts,
      capture_mode: capture,
      attempts: [],
    });
    expect(Date.parse(trace.expires_at) - Date.parse(trace.created_at)).toBeGreaterThan(599_000);
    expect(Date.parse(trace.expires_at) - Date.parse(trace.created_at)).toBeLessThan(601_000);
  });

  test('a guest sees no name, e-mail, metadata or webhook URL', async () => {
    const { body } = await provider.merchant('POST', '/v1/checkouts/', full);
    const { body: snapshot } = await provider.call('GET', `/v1/sessions/${body.session_id}/`);
    expect(Snapshot.parse(snapshot)).toEqual(snapshot);
    expect(JSON.stringify(snapshot)).not.toMatch(/noura|c_1|hooks|table/i);
    expect({ ...snapshot, now: 0 }).toEqual({ ...body.preload, now: 0 });
    expect(snapshot).toMatchObject({
      merchant: { name: 'Dune & Olive', country: 'KW', logo_url: null },
      decimals: 3,
      can_extend: true,
      attempts_left: 1,
      outcome: null,
    });
  });

  test('session IDs are 32 letters and digits, and never the same', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => provider.session()));
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{32}$/);
  });
});

test('open turns created to pending, once, and a GET never does', async () => {
  const id = await provider.session();
  const open = () => provider.call('POST', `/v1/sessions/${id}/open/`);
  await provider.call('GET', `/v1/sessions/${id}/`);
  await provider.call('GET', `/frame/v1/${id}/`);
  await provider.call('GET', `/pay/${id}/`);
  expect(await provider.trace(id)).toMatchObject({ state: 'created', version: 1 });
  expect((await open()).body).toMatchObject({ state: 'pending', version: 2 });
  expect((await open()).body).toMatchObject({ state: 'pending', version: 2 });
  await provider.pay(id);
  expect((await open()).body.state).toBe('paid');
});

describe('update', () => {
  test('changes what is named and leaves the rest', async () => {
    const id = await provider.session({ line_items: [{ label: 'Mug', amount: '12' }], metadata: { a: '1' } });
    const { status, body } = await patch(id, { amount: '15', order_no: 'A-2' });
    expect(status).toBe(200);
    expect(CheckoutAnswer.parse(body)).toEqual(body);
    expect(await provider.trace(id)).toMatchObject({
      amount: '15.00',
      order_no: 'A-2',
      line_items: [{ label: 'Mug', amount: '12.00' }],
      metadata: { a: '1' },
      state: 'created',
    });
  });

  test('an empty update changes nothing', async () => {
    const id = await provider.session();
    expect((await patch(id, {})).status).toBe(200);
    expect((await provider.trace(id)).version).toBe(1);
  });

  test('another currency keeps the amounts’ digits', async () => {
    const id = await provider.session({ line_items: [{ label: 'Mug', amount: '12.00' }] });
    expect((await patch(id, { currency: 'KWD' })).body.amount).toBe('12.000');
    expect((await provider.trace(id)).line_items).toEqual([{ label: 'Mug', amount: '12.000' }]);
  });

  test('another currency that the amounts which stay don’t fit is an error', async () => {
    const id = await provider.session({ fees: [{ label: 'Fee', amount: '0.50' }] });
    const { status, body } = await patch(id, { currency: 'JPY', amount: '12' });
    expect([status, body]).toEqual([400, { fees: { 0: { amount: [expect.stringContaining('JPY')] } } }]);
    expect((await provider.trace(id)).state).toBe('invalidated');
  });

  test('is checked in this order: key, found, well-formed, unpaid, none in flight, fields', async () => {
    const bad = { amount: '-1' };
    const other = { Authorization: 'Token sk_sandbox_other' };
    const [free, paid, busy] = [await provider.session(), await provider.session(), await provider.session()];
    await provider.pay(paid);
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(busy);
    await slow.reached;

    const status = async (id: string, body: unknown, headers?: Record<string, string>) => {
      const answer = await patch(id, body, headers);
      return `${answer.status} ${answer.body.code ?? Object.keys(answer.body)}`;
    };
    const raw = async (id: string, headers: Record<string, string>) => {
      const answer = await provider.call('PATCH', `/v1/checkouts/${id}/`, { raw: '{', headers });
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await raw(paid, {})).toBe('401 not_authenticated');
    expect(await raw(paid, other)).toBe('404 not_found');
    expect(await raw(paid, { Authorization: 'Token sk_sandbox_demo' })).toBe('400 malformed_json');
    expect(await status(paid, bad)).toBe('409 already_paid');
    expect(await status(busy, bad)).toBe('409 payment_in_progress');
    expect(await status(free, bad)).toBe('400 amount');
    expect(await status(free, { amount: '1.00' })).toBe('409 session_ended');

    slow.release();
    expect((await paying).body.status).toBe('succeeded');
    expect((await provider.trace(paid)).state).toBe('paid');
  });

  test('an invalidated session can’t be paid, and says so', async () => {
    const id = await provider.session();
    await patch(id, { amount: 'a lot' });
    const { status, body } = await provider.pay(id);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'session_ended',
      session: {
        state: 'invalidated',
        outcome: { reason: 'invalidated', code: 'invalidated', retryable: false },
      },
    });
  });

  test('update and payment at once: nobody pays what he did not see', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await provider.session();
      const [updated, paid] = await Promise.all([patch(id, { amount: '99.00' }), provider.pay(id)]);
      if (updated.status === 200) expect(paid.body).toMatchObject({ code: 'amount_changed' });
      else expect(paid.body).toMatchObject({ status: 'succeeded', outcome: { amount: '12.00' } });
    }
  });
});
