import { expect, test } from 'vitest';
import { EUR_12, startBank, withCard } from './bank-fixture.ts';

test('payments can be counted, without card data', async () => {
  const { gateway, control, approved } = await startBank();
  await approved('first');
  await gateway('POST', '/payments/first/capture');
  await gateway('POST', '/payments/first/refunds/r', { amount: '2.50', currency: 'EUR' });
  await gateway('POST', '/payments/buried/void');
  const rest = { last_four: '4242', refunded: '2.50', source: 'card', stored_credential: null };
  expect((await control('GET', '/payments')).body).toEqual([
    { reference: 'first', status: 'captured', ...EUR_12, ...rest },
    {
      reference: 'buried',
      status: 'voided',
      amount: null,
      currency: null,
      last_four: null,
      refunded: null,
      source: null,
      stored_credential: null,
    },
  ]);
  expect((await control('GET', '/payments?status=captured&last_four=4242')).body).toHaveLength(1);
  expect((await control('GET', '/payments?last_four=4444')).body).toEqual([]);
  expect((await control('GET', '/payments?reference=buried')).body).toHaveLength(1);
});

test('without BANK_CONTROL there is no control endpoint', async () => {
  const { control } = await startBank({ control: false });
  expect((await control('GET', '/payments')).status).toBe(404);
  expect((await control('DELETE', '/faults')).status).toBe(404);
});

test('a web page may give no orders', async () => {
  const { url } = await startBank();
  const order = (headers: Record<string, string>) =>
    fetch(`${url}/control/faults`, { method: 'DELETE', headers });
  expect((await order({ origin: 'http://localhost:4200' })).status).toBe(403);
  expect((await order({})).status).toBe(204);
});

test('a caller from elsewhere may give no orders', async () => {
  const { bank } = await startBank();
  const from = (remoteAddress: string) =>
    bank.app.request('/control/faults', undefined, {
      incoming: { socket: { remoteAddress } },
      outgoing: {},
    });
  expect((await from('192.168.1.20')).status).toBe(403);
  expect((await from('::ffff:127.0.0.1')).status).toBe(200);
});

test.each([
  [{ operation: 'pay', fault: { type: 'drop_request' } }, 'operation'],
  [{ operation: 'begin', fault: { type: 'explode' } }, 'fault.type'],
  [{ operation: 'begin', fault: { type: 'delay_request' } }, 'fault.ms'],
  [{ operation: 'begin', fault: { type: 'status', status: 200 } }, 'fault.status'],
  [{ operation: 'begin', fault: { type: 'drop_request' }, times: 0 }, 'times'],
  [{ operation: 'begin', fault: { type: 'drop_request' }, last_four: '42' }, 'last_four'],
  [{ operation: 'begin', fault: { type: 'drop_request' }, lastFour: '4242' }, 'lastFour'],
])('a bad order %j is refused by name', async (order, field) => {
  const { control } = await startBank();
  const { status, body } = await control('POST', '/faults', order);
  expect(status).toBe(400);
  expect(body).toEqual({ error: expect.stringContaining(field) });
  expect((await control('GET', '/faults')).body).toEqual([]);
});

test('an unknown order can not be released', async () => {
  const { control } = await startBank();
  expect((await control('POST', '/faults/none/release')).status).toBe(404);
});

test('the decision is made when the card is seen, not by what is stored later', async () => {
  const { gateway } = await startBank();
  const begun = await gateway('POST', '/payments/ref/begin', withCard({ number: '4000000000009995' }));
  const { gateway_reference } = begun.body as { gateway_reference: string };
  expect((await gateway('POST', `/transactions/${gateway_reference}/authorise`)).body).toEqual({
    status: 'declined',
    code: 'insufficient_funds',
  });
});
