import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connected, connect } from '../db/database.ts';
import { createLog } from '../log.ts';
import { authorised } from '../testing/authorised.ts';
import { logIn, storeAttempt } from '../testing/customer.ts';
import { answerLost, requestLost } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { saveCard } from './save.ts';

let provider: TestProvider;
let connected: Connected;
beforeAll(async () => {
  provider = await createTestProvider();
  connected = connect(provider.databaseUrl, createLog('silent'));
});
afterAll(async () => {
  await connected.close();
  await provider.close();
});

/** A payment that the real bank approved, as it is left for the job that saves its card. */
async function approved(ref: string) {
  const gatewayRef = await authorised(provider.bank.gateway, ref, { save: true });
  const sessionId = await provider.session();
  const columns = { status: 'succeeded', save: true, customer_id: 'noura', gateway_ref: gatewayRef };
  return { sessionId, attemptId: await storeAttempt(provider, sessionId, columns) };
}

test('a card is saved, deleted, and forgotten by the bank, however often that has to be asked', async () => {
  const deps = { db: connected.db, gateway: provider.bank.gateway };
  await saveCard(deps, await approved('pay_save1'));
  const id = await provider.session();
  const headers = await logIn(provider, id);
  const read = async () => (await provider.call('GET', `/v1/sessions/${id}/`, { headers })).body.cards ?? [];
  const [card] = await read();
  expect(card).toMatchObject({ brand: 'visa', last_four: '4242', expiry_month: '12', expiry_year: '49' });

  provider.bank.next('deleteToken', requestLost);
  provider.bank.next('deleteToken', answerLost);
  await provider.call('DELETE', `/v1/sessions/${id}/cards/${card?.id}/`, { headers });
  expect(await read()).toEqual([]);
  const forgotten = async () =>
    (await provider.sql('select token_deleted_at from cards where id = $1', [card?.id]))[0]?.token_deleted_at;
  await expect.poll(forgotten).toBeInstanceOf(Date);
  expect(provider.bank.calls.filter(({ call }) => call === 'deleteToken')).toHaveLength(3);

  await saveCard(deps, await approved('pay_save2'));
  expect(await read()).toMatchObject([{ last_four: '4242' }]);
  expect((await read())[0]?.id).not.toBe(card?.id);
});
