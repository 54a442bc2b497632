import { expect, test } from 'vitest';
import { KEY, startBank, withCard } from './bank-fixture.ts';

const begin = withCard();
const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;

test('a held request is acted on when released, although its caller has gone', async () => {
  const { gateway, control, url } = await startBank();
  const id = idOf(await control('POST', '/faults', { operation: 'begin', fault: { type: 'hold_request' } }));
  const caller = new AbortController();
  const call = fetch(`${url}/gateway/v1/payments/ref/begin`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify(begin),
    signal: caller.signal,
  });
  await expect
    .poll(async () => (await control('GET', '/faults')).body)
    .toMatchObject([{ id, hits: 1, left: 0 }]);
  caller.abort();
  await expect(call).rejects.toThrow('abort');
  expect((await gateway('GET', '/payments/ref')).body).toEqual({ status: 'not_found' });
  expect((await control('POST', `/faults/${id}/release`)).status).toBe(204);
  await expect
    .poll(async () => (await gateway('GET', '/payments/ref')).body)
    .toMatchObject({ status: 'begun' });
});

test('a request held past its void takes nothing', async () => {
  const { gateway, control } = await startBank();
  const id = idOf(await control('POST', '/faults', { operation: 'begin', fault: { type: 'hold_request' } }));
  const call = gateway('POST', '/payments/ref/begin', begin);
  await expect.poll(async () => (await control('GET', '/faults')).body).toMatchObject([{ hits: 1 }]);
  expect((await gateway('POST', '/payments/ref/void')).body).toEqual({ status: 'voided' });
  await control('POST', `/faults/${id}/release`);
  expect((await call).body).toEqual({ status: 'voided' });
});

test('a dropped request never arrives, a dropped answer has', async () => {
  const { gateway, control, approved } = await startBank();
  await control('POST', '/faults', { operation: 'begin', fault: { type: 'drop_request' } });
  await expect(gateway('POST', '/payments/ref/begin', begin)).rejects.toThrow();
  expect((await gateway('GET', '/payments/ref')).body).toEqual({ status: 'not_found' });

  await approved('ref');
  await control('POST', '/faults', { operation: 'capture', fault: { type: 'drop_answer' } });
  await expect(gateway('POST', '/payments/ref/capture')).rejects.toThrow();
  expect((await gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'captured' });
});

test('an error status is answered as often as ordered, and nothing is done', async () => {
  const { gateway, control } = await startBank();
  await control('POST', '/faults', {
    operation: 'any',
    fault: { type: 'status', status: 503 },
    times: 2,
  });
  expect((await gateway('POST', '/payments/ref/void')).status).toBe(503);
  expect((await gateway('GET', '/payments/ref')).status).toBe(503);
  expect((await gateway('GET', '/payments/ref')).body).toEqual({ status: 'not_found' });
});

test('a late request has not acted, a late answer has', async () => {
  const { bank, gateway, control, approved } = await startBank();
  const order = (operation: string, type: string, ms: number) =>
    control('POST', '/faults', { operation, fault: { type, ms } });
  await approved('ref');

  await order('capture', 'delay_answer', 60_000);
  const answer = expect(gateway('POST', '/payments/ref/capture')).rejects.toThrow();
  await expect
    .poll(async () => (await gateway('GET', '/payments/ref')).body)
    .toMatchObject({ status: 'captured' });

  await order('void', 'delay_request', 60_000);
  const late = expect(gateway('POST', '/payments/other/void')).rejects.toThrow();
  await expect
    .poll(async () => (await control('GET', '/faults')).body)
    .toMatchObject([{ left: 0 }, { left: 0, hits: 1 }]);
  expect((await gateway('GET', '/payments/other')).body).toEqual({ status: 'not_found' });

  await order('void', 'delay_request', 20);
  expect((await gateway('POST', '/payments/third/void')).body).toEqual({ status: 'voided' });
  await bank.close();
  await Promise.all([answer, late]);
});

test('an order for one card leaves the others alone, in every operation', async () => {
  const { gateway, control, approved } = await startBank();
  await approved('known');
  await control('POST', '/faults', {
    operation: 'any',
    fault: { type: 'status', status: 500 },
    times: 10,
    last_four: '4444',
  });
  const other = withCard({ number: '5555555555554444' });
  expect((await gateway('POST', '/payments/a/begin', begin)).status).toBe(200);
  expect((await gateway('POST', '/payments/b/begin', other)).status).toBe(500);
  expect((await gateway('POST', '/payments/known/capture')).status).toBe(200);
  await control('DELETE', '/faults');
  const begun = await gateway('POST', '/payments/b/begin', other);
  await control('POST', '/faults', {
    operation: 'authorise',
    fault: { type: 'status', status: 500 },
    last_four: '4444',
  });
  const { gateway_reference } = begun.body as { gateway_reference: string };
  expect((await gateway('POST', `/transactions/${gateway_reference}/authorise`)).status).toBe(500);
});

test('clearing ends every order and lets held requests go', async () => {
  const { gateway, control } = await startBank();
  await control('POST', '/faults', { operation: 'void', fault: { type: 'hold_request' }, times: 2 });
  const held = gateway('POST', '/payments/ref/void');
  await expect.poll(async () => (await control('GET', '/faults')).body).toMatchObject([{ hits: 1 }]);
  await control('DELETE', '/faults');
  expect((await held).body).toEqual({ status: 'voided' });
  expect((await control('GET', '/faults')).body).toEqual([]);
  expect((await gateway('POST', '/payments/ref/void')).status).toBe(200);
});
