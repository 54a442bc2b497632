import { expect, test } from 'vitest';
import { CARD, EUR_12, KEY, startBank, withCard } from './bank-fixture.ts';
import { Authorisation, Begun, Captured, Payment, Refunded, Voided } from './wire.ts';

test('every call answers as the wire says', async () => {
  const { gateway } = await startBank();
  const begun = Begun.parse((await gateway('POST', '/payments/ref/begin', withCard())).body);
  expect(begun).toMatchObject({ status: 'begun', card: { brand: 'visa', last_four: '4242' } });
  const txn = begun.status === 'begun' ? begun.gateway_reference : '';
  Authorisation.parse((await gateway('POST', `/transactions/${txn}/authorise`)).body);
  Payment.parse((await gateway('GET', '/payments/ref')).body);
  expect(Captured.parse((await gateway('POST', '/payments/ref/capture')).body).status).toBe('captured');
  expect(Refunded.parse((await gateway('POST', '/payments/ref/refunds/r1', EUR_12)).body).status).toBe(
    'refunded',
  );
  expect(Voided.parse((await gateway('POST', '/payments/ref/void')).body).status).toBe('captured');
});

test.each([undefined, `Bearer ${KEY}x`, KEY, `Basic ${KEY}`])(
  'without the key nothing is done (%s)',
  async (authorization) => {
    const { url, control } = await startBank();
    const answer = await fetch(`${url}/gateway/v1/payments/ref/void`, {
      method: 'POST',
      headers: authorization ? { authorization } : {},
    });
    expect(answer.status).toBe(401);
    expect((await control('GET', '/payments')).body).toEqual([]);
  },
);

test.each([
  ['source.number', { ...CARD, number: '4242 4242' }],
  ['source.expiry_month', { ...CARD, expiry_month: '13' }],
  ['source.cvc', { ...CARD, cvc: '12' }],
])('a bad %s is named, and what was sent is not repeated', async (field, card) => {
  const { gateway } = await startBank();
  const { status, body } = await gateway('POST', '/payments/ref/begin', {
    ...withCard(),
    source: { type: 'card', ...card },
  });
  expect(status).toBe(400);
  expect(body).toEqual({ error: expect.stringContaining(field) });
  expect(JSON.stringify(body)).not.toContain('4242');
});

test('bad requests are answered with an error, not a failure', async () => {
  const { gateway, url } = await startBank();
  expect((await gateway('POST', '/payments/r%20f/void')).status).toBe(400);
  expect((await gateway('POST', '/transactions/none/authorise')).status).toBe(404);
  expect((await gateway('GET', '/nowhere')).status).toBe(404);
  const headers = { authorization: `Bearer ${KEY}` };
  const post = (body: string) =>
    fetch(`${url}/gateway/v1/payments/ref/begin`, { method: 'POST', headers, body });
  expect((await post('{')).status).toBe(400);
  expect((await post(' '.repeat(70_000))).status).toBe(413);
});
