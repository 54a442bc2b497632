import { expect, test } from 'vitest';
import { readAppleToken } from './apple-pay.ts';
import { EUR_12, startBank } from './bank-fixture.ts';

const token = (displayName?: string, network?: string) => ({
  paymentData: { version: 'EC_v1', data: 'c2VjcmV0', signature: 'c2ln', header: {} },
  paymentMethod: { displayName, network, type: 'debit' },
  transactionIdentifier: 'ab12',
});

test.each([
  ['Visa 4242', 'Visa', 'visa', '4242', null],
  ['MasterCard 4444', 'MasterCard', 'mastercard', '4444', null],
  ['AmEx 0005', 'AmEx', 'american_express', '0005', null],
  ['mada 0007', 'mada', 'mada', '0007', null],
  ['Visa 0002', 'Visa', 'visa', '0002', 'do_not_honour'],
  ['Visa 9995', 'Visa', 'visa', '9995', 'insufficient_funds'],
  ['Visa 0069', 'Visa', 'visa', '0069', 'expired_card'],
  ['Visa 3220', 'Visa', 'visa', '3220', null],
])('%s', (displayName, network, brand, lastFour, refusal) => {
  expect(readAppleToken(token(displayName, network))).toEqual({ card: { brand, lastFour }, refusal });
});

test('a token that names no card is a card all the same; one without data is none', () => {
  expect(readAppleToken(token())).toEqual({ card: null, refusal: null });
  expect(readAppleToken({ paymentData: {} })).toEqual({ card: null, refusal: null });
  for (const bad of [{}, { paymentData: null }, { paymentData: 'x' }, { paymentMethod: {} }]) {
    expect(readAppleToken(bad)).toEqual({ card: null, refusal: 'invalid_card' });
  }
});

test('it is authorised without further authentication; the same token again is the same payment', async () => {
  const { gateway, begin } = await startBank();
  const source = { type: 'apple_pay', token: token('Visa 4242', 'Visa') };
  const begun = await begin('ref', source);
  expect(begun).toMatchObject({
    card: { brand: 'visa', last_four: '4242' },
    three_ds: null,
    redirect_url: null,
  });
  expect(await begin('ref', source)).toEqual(begun);
  const other = { type: 'apple_pay', token: { ...source.token, transactionIdentifier: 'cd34' } };
  const second = await gateway('POST', '/payments/ref/begin', { ...EUR_12, source: other, save: false });
  expect(second.status).toBe(409);
  const answer = await gateway('POST', `/transactions/${begun.gateway_reference}/authorise`);
  expect(answer.body).toMatchObject({ status: 'approved' });
});
