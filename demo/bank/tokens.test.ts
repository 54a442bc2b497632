import { expect, test } from 'vitest';
import { authenticate, authorise, challenged } from './acs/acs-fixture.ts';
import { type BankUnderTest, type CARD, cardSource, EUR_12, startBank } from './bank-fixture.ts';
import { openDatabase } from './database.ts';
import { createPayments } from './payments.ts';
import { Begin, Tokenised } from './wire.ts';

async function keep(bank: BankUnderTest, reference: string, card: Partial<typeof CARD> = {}) {
  const begun = await bank.begin(reference, cardSource(card), true);
  await bank.gateway('POST', `/transactions/${begun.gateway_reference}/authorise`);
  const answer = await bank.gateway('POST', `/transactions/${begun.gateway_reference}/token`);
  return Tokenised.parse(answer.body);
}

const tokenSource = (token: string, cvc: string | null = '123') => ({
  type: 'token',
  token,
  scheme_transaction_id: '012345678901234',
  cvc,
});

async function pay(bank: BankUnderTest, reference: string, source: object) {
  const begun = await bank.begin(reference, source);
  const answer = await bank.gateway('POST', `/transactions/${begun.gateway_reference}/authorise`);
  return { begun, answer: answer.body };
}

test('an approved card is kept, and pays again with stored-credential indicators', async () => {
  const bank = await startBank();
  const kept = await keep(bank, 'first');
  expect(kept).toEqual({
    token: expect.stringMatching(/^tok_\w{24}$/),
    brand: 'visa',
    last_four: '4242',
    expiry_month: '12',
    expiry_year: '49',
  });
  const { begun, answer } = await pay(bank, 'second', tokenSource(kept.token));
  expect(begun).toMatchObject({ card: { brand: 'visa', last_four: '4242' }, three_ds: null });
  expect(answer).toMatchObject({ status: 'approved', scheme_transaction_id: expect.any(String) });
  expect((await bank.control('GET', '/payments')).body).toMatchObject([
    { reference: 'first', source: 'card', stored_credential: 'first' },
    { reference: 'second', source: 'token', stored_credential: 'subsequent' },
  ]);
});

test('the same card gives the same token, with its newest expiry; another card another', async () => {
  const bank = await startBank();
  const first = await keep(bank, 'a');
  expect(await keep(bank, 'b', { expiry_year: '52' })).toEqual({ ...first, expiry_year: '52' });
  expect((await keep(bank, 'c', { number: '5555555555554444' })).token).not.toBe(first.token);
  expect((await bank.control('GET', '/tokens?last_four=4242')).body).toEqual([
    { token: first.token, last_four: '4242' },
  ]);
});

test('a deleted token pays no more and never comes back', async () => {
  const bank = await startBank();
  const { token } = await keep(bank, 'a');
  const before = await bank.begin('before', tokenSource(token));
  for (let times = 0; times < 2; times++) {
    expect(await bank.gateway('DELETE', `/tokens/${token}`)).toEqual({
      status: 200,
      body: { status: 'deleted' },
    });
  }
  expect(await bank.begin('before', tokenSource(token))).toEqual(before);
  const { begun, answer } = await pay(bank, 'after', tokenSource(token));
  expect(begun.card).toBeNull();
  expect(answer).toEqual({ status: 'declined', code: 'invalid_card' });
  const again = await keep(bank, 'b');
  expect(again.token).not.toBe(token);
  await bank.gateway('DELETE', `/tokens/${token}`);
  expect((await pay(bank, 'c', tokenSource(again.token))).answer).toMatchObject({ status: 'approved' });
});

test.each([
  ['4242424242424242', '1234', 'cvc_mismatch'],
  ['4242424242424242', null, null],
  ['4000000000000341', '123', 'do_not_honour'],
  ['4000000000000101', '123', 'cvc_mismatch'],
])('a saved %s with CVC %s → %s', async (number, cvc, code) => {
  const bank = await startBank();
  const { token } = await keep(bank, 'a', { number });
  const { answer } = await pay(bank, 'b', tokenSource(token, cvc));
  expect(answer).toMatchObject(code ? { status: 'declined', code } : { status: 'approved' });
});

test('a saved card is authenticated as it was when typed', async () => {
  const bank = await startBank();
  const { begun, open, type } = await challenged(bank, '4000000000003220', 'a');
  await open();
  await type('1234');
  await authorise(bank, begun);
  const answer = await bank.gateway('POST', `/transactions/${begun.gateway_reference}/token`);
  const again = await bank.begin('b', tokenSource(Tokenised.parse(answer.body).token));
  expect(again.three_ds).toMatchObject({ version: '2.2.0', method_url: `${bank.url}/acs/method` });
  expect(again.three_ds?.trans_id).not.toBe(begun.three_ds?.trans_id);
  expect(await authenticate(bank, again)).toMatchObject({ trans_status: 'C' });
});

test('a card that pays by its token can be kept again', async () => {
  const bank = await startBank();
  const kept = await keep(bank, 'a');
  const { begun } = await pay(bank, 'b', tokenSource(kept.token));
  const again = await bank.gateway('POST', `/transactions/${begun.gateway_reference}/token`);
  expect(again.body).toEqual(kept);
});

test('only what was approved, and only a card, can be kept', async () => {
  const bank = await startBank();
  const tokenise = async (gateway: string) =>
    (await bank.gateway('POST', `/transactions/${gateway}/token`)).status;
  const open = await bank.begin('open', cardSource());
  expect(await tokenise(open.gateway_reference)).toBe(409);
  const refused = await pay(bank, 'refused', cardSource({ number: '4000000000000002' }));
  expect(await tokenise(refused.begun.gateway_reference)).toBe(409);
  const apple = await pay(bank, 'apple', {
    type: 'apple_pay',
    token: { paymentData: {}, paymentMethod: { displayName: 'Visa 4242', network: 'Visa' } },
  });
  expect(apple.answer).toMatchObject({ status: 'approved' });
  expect(await tokenise(apple.begun.gateway_reference)).toBe(409);
  expect(await tokenise('txn_none')).toBe(404);
});

test('a reference is one source’s', async () => {
  const bank = await startBank();
  const { token } = await keep(bank, 'a');
  await bank.begin('ref', tokenSource(token));
  const other = { ...EUR_12, source: cardSource(), save: false };
  expect((await bank.gateway('POST', '/payments/ref/begin', other)).status).toBe(409);
});

test('faults hit tokens by their card', async () => {
  const bank = await startBank();
  const { token } = await keep(bank, 'a');
  const order = (operation: string) =>
    bank.control('POST', '/faults', {
      operation,
      last_four: '4242',
      fault: { type: 'status', status: 503 },
    });
  await order('begin');
  const body = { ...EUR_12, source: tokenSource(token), save: false };
  expect((await bank.gateway('POST', '/payments/b/begin', body)).status).toBe(503);
  await order('delete_token');
  expect((await bank.gateway('DELETE', `/tokens/${token}`)).status).toBe(503);
  expect((await bank.gateway('DELETE', `/tokens/${token}`)).status).toBe(200);
});

test('a saved card expires with its month', () => {
  let now = new Date('2049-12-31T23:59:59Z');
  const bank = createPayments(openDatabase(':memory:'), {
    key: 'bank_test_key',
    origin: () => 'http://bank.example',
    now: () => now,
  });
  const begin = (reference: string, source: object) => {
    const begun = bank.begin(reference, Begin.parse({ ...EUR_12, source, save: false }));
    if (begun.status !== 'begun') throw new Error('not begun');
    return begun.gateway_reference;
  };
  const first = begin('a', cardSource());
  bank.authorise(first);
  const { token } = bank.tokenise(first);
  expect(bank.authorise(begin('b', tokenSource(token))).answer).toMatchObject({ status: 'approved' });
  now = new Date('2050-01-01T00:00:00Z');
  expect(bank.authorise(begin('c', tokenSource(token))).answer).toEqual({
    status: 'declined',
    code: 'expired_card',
  });
});
