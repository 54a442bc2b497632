import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerLost, delayed, held, refused, requestLost } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';
import { signed } from '../testing/signature.ts';

/** What the bank itself says of an attempt. */
const atBank = async (provider: TestProvider, ref: string) => {
  const answer = await provider.bank.gateway.inquire(ref);
  return answer.known ? answer.value.status : 'unknown';
};

const read = async (provider: TestProvider, id: string, payment: string) =>
  (await provider.call('GET', `/v1/sessions/${id}/payments/${payment}/`)).body;

const cancel = (provider: TestProvider, id: string, payment: string) =>
  provider.call('POST', `/v1/sessions/${id}/payments/${payment}/cancel/`);

/** Charges that stand at the bank, over all attempts of a session. */
async function charges(provider: TestProvider, id: string): Promise<number> {
  const { attempts } = await provider.trace(id);
  const standing = await Promise.all(
    attempts.map(({ payment_id }: { payment_id: string }) => atBank(provider, payment_id)),
  );
  return standing.filter((status) => status === 'approved' || status === 'captured').length;
}

const settled = (provider: TestProvider, id: string, payment: string) =>
  expect.poll(async () => (await read(provider, id, payment)).status);

describe('no answer from the bank', () => {
  let provider: TestProvider;
  beforeAll(async () => {
    // Late enough for a test to do something before the first inquiry, also on a busy machine.
    provider = await createTestProvider({ timeLimits: { firstInquiry: 1_500 } });
  });
  afterAll(() => provider.close());

  test.each([
    ['an approval', {}, 'succeeded'],
    ['a decline', withNumber('4000000000000002'), 'declined'],
  ])('%s whose answer is lost: processing, then the inquiry finds out', async (_, card, status) => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id, card);
    expect(body).toMatchObject({ status: 'processing', session: { payment: { status: 'processing' } } });
    await settled(provider, id, body.payment_id).toBe(status);
    expect(await charges(provider, id)).toBe(status === 'succeeded' ? 1 : 0);
  });

  test('the bank’s push makes the inquiry happen at once', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id);
    await provider.sql('delete from pgboss.job where data::text like $1', [`%${body.payment_id}%`]);
    await push(provider, body.payment_id);
    await settled(provider, id, body.payment_id).toBe('succeeded');
  });

  test('a request that is delayed past the inquiry, while the customer pays with another card', async () => {
    const id = await provider.session();
    const late = delayed();
    provider.bank.next('authorise', late.fault);
    const { body } = await provider.pay(id);
    expect(body.status).toBe('processing');
    await expect
      .poll(
        () =>
          provider.bank.calls.filter(({ call, ref }) => call === 'inquire' && ref === body.payment_id).length,
      )
      .toBeGreaterThan(0);
    expect((await read(provider, id, body.payment_id)).status).toBe('processing');
    const given = await cancel(provider, id, body.payment_id);
    expect(given.body).toMatchObject({ status: 'canceled', session: { state: 'attempted', payment: null } });
    const second = await provider.pay(id);
    expect(second.body.status).toBe('succeeded');
    expect(await late.release()).toEqual({ known: true, value: { status: 'voided' } });
    expect(await charges(provider, id)).toBe(1);
  });

  test('begin that arrives after its void hits the tombstone', async () => {
    const id = await provider.session();
    const late = delayed();
    provider.bank.next('begin', late.fault);
    const { body } = await provider.pay(id);
    expect((await cancel(provider, id, body.payment_id)).body.status).toBe('canceled');
    expect(await late.release()).toEqual({ known: true, value: { status: 'voided' } });
    expect(await charges(provider, id)).toBe(0);
  });

  test('a bank that refuses connections for a moment: the same request waits it out', async () => {
    const id = await provider.session();
    provider.bank.next('begin', refused);
    provider.bank.next('begin', refused);
    provider.bank.next('authorise', refused);
    expect((await provider.pay(id)).body.status).toBe('succeeded');
    expect(await charges(provider, id)).toBe(1);
  });

  test('canceled while the bank is down: processing, and voided once it is back', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id);
    const up = provider.bank.always(refused);
    expect((await cancel(provider, id, body.payment_id)).body.status).toBe('processing');
    expect((await provider.pay(id)).body.code).toBe('payment_in_progress');
    up();
    await settled(provider, id, body.payment_id).toBe('canceled');
    expect(await atBank(provider, body.payment_id)).toBe('voided');
    expect((await provider.trace(id)).attempts[0]).toMatchObject({ cancel_code: 'customer' });
    expect((await provider.pay(id)).body.status).toBe('succeeded');
  });

  test('cancel while begin is answered: what the bank took is noted, and it is asked for no money', async () => {
    const id = await provider.session();
    const [begun, voided] = [held(), held()];
    const asked = () => provider.bank.calls.filter(({ call }) => call === 'authorise').length;
    const before = asked();
    provider.bank.next('begin', async (proceed) => {
      const answer = await proceed();
      return begun.fault(async () => answer);
    });
    provider.bank.next('void', voided.fault);
    const paying = provider.pay(id);
    await begun.reached;
    const payment = (await provider.trace(id)).attempts[0]?.payment_id ?? '';
    const canceling = cancel(provider, id, payment);
    await voided.reached;
    begun.release();
    expect((await paying).body.status).toBe('processing');
    expect((await provider.trace(id)).attempts[0]).toMatchObject({
      card: { brand: 'visa', last_four: '4242' },
      gateway_reference: expect.any(String),
    });
    expect(asked()).toBe(before);
    voided.release();
    expect((await canceling).body.status).toBe('canceled');
    expect(await charges(provider, id)).toBe(0);
  });

  test('cancel while authorise runs: the bank approves later than the void, nothing is charged', async () => {
    const id = await provider.session();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(id);
    await slow.reached;
    const payment = (await provider.trace(id)).attempts[0]?.payment_id ?? '';
    expect((await cancel(provider, id, payment)).body.status).toBe('canceled');
    slow.release();
    expect((await paying).body).toMatchObject({ status: 'canceled', payment_id: payment });
    expect(await charges(provider, id)).toBe(0);
  });

  test('cancel while authorise runs: an approval before the void is never called success', async () => {
    const id = await provider.session();
    const slowVoid = held();
    provider.bank.next('authorise', answerLost);
    provider.bank.next('void', slowVoid.fault);
    const { body } = await provider.pay(id);
    const canceling = cancel(provider, id, body.payment_id);
    await slowVoid.reached;
    // The bank would say "approved" to whoever inquires now, but the void is already on its way.
    expect(await atBank(provider, body.payment_id)).toBe('approved');
    await push(provider, body.payment_id);
    await settled(provider, id, body.payment_id).toBe('canceled');
    slowVoid.release();
    expect((await canceling).body.status).toBe('canceled');
    expect(await charges(provider, id)).toBe(0);
  });

  test('cancel of what was paid answers succeeded, of what was declined declined', async () => {
    for (const [card, status] of [
      [{}, 'succeeded'],
      [withNumber('4000000000000002'), 'declined'],
    ] as const) {
      const id = await provider.session();
      const { body } = await provider.pay(id, card);
      expect((await cancel(provider, id, body.payment_id)).body.status).toBe(status);
    }
  });

  test('cancel of an attempt that the bank had declined tells the decline', async () => {
    const id = await provider.session({ attempts: 'single' });
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id, withNumber('4000000000000002'));
    const { body: after } = await cancel(provider, id, body.payment_id);
    expect(after).toMatchObject({ status: 'ended', outcome: { code: 'card_declined' } });
  });

  test('the customer’s own cancel does not use a single try up', async () => {
    const id = await provider.session({ attempts: 'single' });
    provider.bank.next('authorise', requestLost);
    const { body } = await provider.pay(id);
    await cancel(provider, id, body.payment_id);
    expect((await provider.pay(id)).body.status).toBe('succeeded');
  });

  test('ten cancels and a job at once: one truth', async () => {
    const id = await provider.session();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(id);
    await slow.reached;
    const payment = (await provider.trace(id)).attempts[0]?.payment_id ?? '';
    const canceling = Promise.all(Array.from({ length: 10 }, () => cancel(provider, id, payment)));
    slow.release();
    const answers = [await paying, ...(await canceling)];
    const final = (await read(provider, id, payment)).status;
    expect(['succeeded', 'canceled']).toContain(final);
    expect(await charges(provider, id)).toBe(final === 'succeeded' ? 1 : 0);
    for (const { body } of answers) expect(['processing', final]).toContain(body.status);
  });

  test('an approval found when the session has expired meanwhile still pays, before the deadline', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id);
    await provider.sql("update sessions set expires_at = now() - interval '1 s' where id = $1", [id]);
    const snapshot = (await provider.call('GET', `/v1/sessions/${id}/`)).body;
    expect(snapshot).toMatchObject({ state: 'expired', outcome: null, payment: { status: 'processing' } });
    await settled(provider, id, body.payment_id).toBe('succeeded');
    expect(await provider.trace(id)).toMatchObject({ state: 'paid', end_code: null });
  });

  test('two processes share the work: each attempt is closed once', async () => {
    await provider.second();
    const ids = await Promise.all(Array.from({ length: 6 }, () => provider.session()));
    const payments = await Promise.all(
      ids.map((id) => {
        provider.bank.next('authorise', answerLost);
        return provider.pay(id);
      }),
    );
    for (const [index, { body }] of payments.entries())
      await settled(provider, ids[index] ?? '', body.payment_id).toBe('succeeded');
    for (const id of ids) expect(await charges(provider, id)).toBe(1);
  });
});

describe('past the deadline', () => {
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await createTestProvider({ timeLimits: { attempt: 3_000, firstInquiry: 1_500 } });
  });
  afterAll(() => provider.close());

  test('a request that never arrived is voided, and the tombstone keeps it out', async () => {
    const id = await provider.session();
    const late = delayed();
    provider.bank.next('begin', late.fault);
    const { body } = await provider.pay(id);
    await settled(provider, id, body.payment_id).toBe('canceled');
    expect(await late.release()).toEqual({ known: true, value: { status: 'voided' } });
    expect((await provider.trace(id)).attempts[0]).toMatchObject({ cancel_code: 'deadline' });
    expect((await provider.pay(id)).body.status).toBe('succeeded');
    expect(await charges(provider, id)).toBe(1);
  });

  test('begun and never authorised: voided', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', requestLost);
    const { body } = await provider.pay(id);
    await settled(provider, id, body.payment_id).toBe('canceled');
    expect(await atBank(provider, body.payment_id)).toBe('voided');
  });

  test('a bank that stays down past the deadline: open until the void is acknowledged', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const up = provider.bank.always(refused);
    provider.bank.next('begin', (proceed) => proceed());
    const { body } = await provider.pay(id);
    expect(body.status).toBe('processing');
    await expect.poll(async () => (await provider.trace(id)).attempts[0]?.cancel_code).toBe('deadline');
    expect((await read(provider, id, body.payment_id)).status).toBe('processing');
    up();
    await settled(provider, id, body.payment_id).toBe('canceled');
    expect(await charges(provider, id)).toBe(0);
  });

  test('an approval that is found after session and deadline are over is voided and traced', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id);
    await provider.sql("update sessions set expires_at = now() - interval '9 s' where id = $1", [id]);
    await provider.sql("update attempts set deadline = now() - interval '5 s' where id = $1", [
      body.payment_id,
    ]);
    await settled(provider, id, body.payment_id).toBe('canceled');
    expect(await atBank(provider, body.payment_id)).toBe('voided');
    expect(await provider.trace(id)).toMatchObject({
      state: 'expired',
      paid: null,
      attempts: [{ status: 'canceled', cancel_code: 'session_ended' }],
    });
    expect((await provider.call('GET', `/v1/sessions/${id}/`)).body.outcome).toMatchObject({
      reason: 'expired',
    });
  });
});

async function push(provider: TestProvider, reference: string): Promise<void> {
  const answer = await provider.call('POST', '/bank/notifications/', signed({ reference }));
  expect(answer.status).toBe(202);
}
