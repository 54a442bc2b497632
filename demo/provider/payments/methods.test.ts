import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, otherSession, storeCard } from '../testing/customer.ts';
import { createTestProvider, payment, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const send = (id: string, body: object, headers: Record<string, string> = {}, key: string = randomUUID()) =>
  provider.call('POST', `/v1/sessions/${id}/payments/`, {
    body: { amount: '12.00', currency: 'EUR', ...body },
    headers: { 'Idempotency-Key': key, ...headers },
  });

const APPLE = {
  method: 'apple_pay',
  token: {
    paymentData: { version: 'EC_v1', data: 'secret-apple-data' },
    paymentMethod: { displayName: 'Visa 4242', network: 'Visa', type: 'credit' },
    transactionIdentifier: 'abc',
  },
};

/** A card that the bank really keeps, by a payment that saved it. */
async function saved(
  customer: string,
): Promise<{ id: string; headers: { Authorization: string }; card: string }> {
  const first = await provider.session({ customer: { id: customer } });
  const bearer = await logIn(provider, first, { customer });
  const { body } = await send(first, { ...payment({ save: true }) }, bearer);
  expect(body.status).toBe('succeeded');
  const id = await provider.session({ customer: { id: customer } });
  const headers = await logIn(provider, id, { customer });
  const cards = async () => (await provider.call('GET', `/v1/sessions/${id}/`, { headers })).body.cards ?? [];
  await expect.poll(async () => (await cards()).length).toBe(1);
  return { id, headers, card: (await cards())[0]?.id ?? '' };
}

describe('a saved card', () => {
  test('is kept when its payment succeeded, and pays the next time; the answer still tells of it', async () => {
    const { id, headers, card } = await saved('hessa');
    const wrong = await send(id, { method: 'saved_card', card_id: card }, headers);
    expect([wrong.status, Object.keys(wrong.body)]).toEqual([400, ['cvc']]);
    const { body } = await send(id, { method: 'saved_card', card_id: card, cvc: '123' }, headers);
    expect(body).toMatchObject({
      status: 'succeeded',
      outcome: { method: 'saved_card' },
      session: { cards: [{ id: card }], can_save: true },
    });
    const [attempt] = (await provider.trace(id)).attempts;
    expect(attempt).toMatchObject({ method: 'saved_card', card: { brand: 'visa', last_four: '4242' } });
  });

  test('is for a customer who is logged in, and only for its owner', async () => {
    const { id, card } = await saved('layla');
    const guest = await send(id, { method: 'saved_card', card_id: card, cvc: '123' });
    expect([guest.status, guest.body.code]).toEqual([403, 'login_required']);
    const broken = await send(id, payment(), { Authorization: 'Bearer cust_wrong' });
    expect([broken.status, broken.body.code]).toEqual([403, 'login_required']);
    const other = await provider.session();
    const somebody = await logIn(provider, other, { customer: 'somebody' });
    const answers = await Promise.all(
      [card, 'card_none'].map((card_id) =>
        send(other, { method: 'saved_card', card_id, cvc: '123' }, somebody),
      ),
    );
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [400, answers[0]?.text],
      [400, answers[0]?.text],
    ]);
    expect(Object.keys(answers[0]?.body ?? {})).toEqual(['card_id']);
    expect((await provider.trace(other)).attempts).toEqual([]);
  });

  test('that has expired is shown, not paid with', async () => {
    const id = await provider.session();
    const headers = await logIn(provider, id, { customer: 'old' });
    const card = await storeCard(provider, { customer: 'old', month: '01', year: '20' });
    const { status, body } = await send(id, { method: 'saved_card', card_id: card, cvc: '123' }, headers);
    expect([status, Object.keys(body)]).toEqual([400, ['card_id']]);
  });

  test('needs no code where the merchant doesn’t ask for one', async () => {
    const id = await otherSession(provider);
    const secretKey = 'sk_sandbox_other';
    const headers = await logIn(provider, id, { customer: 'noura', secretKey });
    const card = await storeCard(provider, { secretKey, token: 'tok_unknown' });
    // The bank knows no such token, but it was asked.
    expect((await send(id, { method: 'saved_card', card_id: card }, headers)).body.status).toBe('declined');
  });

  test('is not saved when the payment was declined, nor without a login', async () => {
    const id = await provider.session();
    const guest = await send(id, payment({ save: true }));
    expect([guest.status, guest.body.code]).toEqual([403, 'login_required']);
    const headers = await logIn(provider, id, { customer: 'declined' });
    const card = { number: '4000000000000002', expiry_month: '12', expiry_year: '49', cvc: '123' };
    const { body } = await send(id, payment({ save: true, card }), headers);
    expect(body).toMatchObject({ status: 'declined', session: { cards: [] } });
    expect(
      provider.bank.calls.filter(({ call, ref }) => call === 'tokenise' && ref === body.payment_id),
    ).toEqual([]);
  });
});

describe('what can’t be', () => {
  test.each([
    ['a method that the session doesn’t offer', { methods: ['card'] }, APPLE, 'method'],
    ['one that nobody knows', {}, { method: 'cash' }, 'method'],
    ['none', {}, {}, 'method'],
    ['a scheme that nobody has', {}, { method: 'redirect', scheme: 'piggy_bank' }, 'scheme'],
    ['no scheme', {}, { method: 'redirect' }, 'scheme'],
    [
      'a window’s nonce that is none',
      {},
      { method: 'redirect', scheme: 'gulf_debit', popup_nonce: 'x' },
      'popup_nonce',
    ],
    ['saving what is no card', {}, { method: 'redirect', scheme: 'gulf_debit', save: true }, 'save'],
    ['saving Apple’s card', {}, { ...APPLE, save: true }, 'save'],
    ['no token', {}, { method: 'apple_pay' }, 'token'],
    ['no card', {}, { method: 'card' }, 'card'],
    ['no card ID', {}, { method: 'saved_card' }, 'card_id'],
  ])('%s', async (_, session, body, field) => {
    const id = await provider.session(session);
    const answer = await send(id, body);
    expect([answer.status, Object.keys(answer.body)]).toEqual([400, [field]]);
    expect((await provider.trace(id)).attempts).toEqual([]);
  });
});

describe('Apple Pay', () => {
  test('pays in one go; the token is nowhere but at the bank', async () => {
    const id = await provider.session();
    const key = randomUUID();
    const { body } = await send(id, APPLE, {}, key);
    expect(body.payment_id).toMatch(/^pay_/);
    expect((await send(id, APPLE, {}, key)).body.payment_id).toBe(body.payment_id);
    const other = { ...APPLE, token: { ...APPLE.token, transactionIdentifier: 'other' } };
    expect((await send(id, other, {}, key)).body.code).toBe('idempotency_mismatch');
    const rows = await provider.sql('select * from attempts where id = $1', [body.payment_id]);
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('secret-apple-data');
    expect(provider.logged()).not.toContain('secret-apple-data');
  });
});

test('a key is one customer’s: another’s is another, and so is a guest’s', async () => {
  const id = await provider.session();
  const key = randomUUID();
  const declined = payment({
    card: { number: '4000000000000002', expiry_month: '12', expiry_year: '49', cvc: '1' + '23' },
  });
  const guest = await send(id, declined, {}, key);
  const customer = await send(id, declined, await logIn(provider, id), key);
  expect(guest.body.payment_id).not.toBe(customer.body.payment_id);
  expect((await send(id, declined, {}, key)).body.payment_id).toBe(guest.body.payment_id);
});
