import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, storeCard } from './customer.ts';
import { answerLost, refused } from './intercept.ts';
import { CARD, createTestProvider, payment, type TestProvider } from './provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

/** With a zero first: no count, process ID or object ID in the database is written so. */
const CVC = '0738';
/** Four digits stand in many a time stamp, ID and digest: within a number, a word or behind a point they are no CVC. */
const CVC_ALONE = new RegExp(`(?<![\\w.])${CVC}(?!\\w)`);
const ENROLLED = ['4000000000003220', '4000000000003287'];
const APPLE_PAY = {
  method: 'apple_pay',
  card: undefined,
  token: { paymentData: { data: 'apple-secret' }, paymentMethod: {}, transactionIdentifier: 'apple-id' },
};
const NUMBERS = ['4242424242424242', '4000000000000002', '4242424242424241', '371449635398431'];

/** Every value of every column of every table, as text; binary columns by their bytes, too. */
async function dump(): Promise<string> {
  const columns = await provider.sql(
    `select table_schema s, table_name t, column_name c, data_type d from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const quote = (name: unknown) => `"${String(name)}"`;
  const values = await Promise.all(
    columns.map(({ s, t, c, d }) => {
      const value = d === 'bytea' ? `encode(${quote(c)}, 'escape')` : `${quote(c)}::text`;
      return provider.sql(`select ${value} v from ${quote(s)}.${quote(t)}`);
    }),
  );
  return values
    .flat()
    .map(({ v }) => String(v))
    .join('\n');
}

test('neither the database nor the logs hold a card number or CVC, whatever happened to the payment', async () => {
  const pay = async (number: string, changes: object = {}) => {
    const id = await provider.session();
    await provider.pay(id, { card: { ...CARD, number, cvc: CVC }, ...changes });
  };
  for (const number of NUMBERS) await pay(number);
  await pay('4242424242424242', { amount: '13.00' });
  await pay('4242424242424242', { save: true });
  for (const number of ENROLLED) {
    const id = await provider.session();
    const { body } = await provider.pay(id, { card: { ...CARD, number, cvc: CVC } });
    await provider.step(id, body.payment_id);
    await provider.step(id, body.payment_id, 'result');
  }
  const saved = await provider.session();
  const card_id = await storeCard(provider);
  const bearer = await logIn(provider, saved);
  await provider.call('POST', `/v1/sessions/${saved}/payments/`, {
    body: { method: 'saved_card', amount: '12.00', currency: 'EUR', card_id, cvc: CVC },
    headers: { ...bearer, 'Idempotency-Key': randomUUID() },
  });
  await provider.pay(await provider.session(), APPLE_PAY);
  provider.bank.next('authorise', answerLost);
  await pay('4242424242424242');
  const up = provider.bank.always(refused);
  await pay('4242424242424242');
  up();
  const id = await provider.session();
  const path = `/v1/sessions/${id}/payments/`;
  const body = payment({ card: { ...CARD, cvc: CVC } });
  const headers = { 'Idempotency-Key': randomUUID() };
  const raw = JSON.stringify(body);
  await provider.call('POST', path, { raw: raw.slice(0, -1), headers });
  await provider.call('POST', path, { raw, headers: { ...headers, 'Content-Type': 'text/plain' } });
  await provider.call('POST', path, { body, headers: { ...headers, Origin: 'https://evil.example' } });
  await provider.call('POST', path, { body: { ...body, order_no: 'a\0' }, headers: {} });
  await provider.call('POST', `/frame/v1/${id}/`, { raw, headers });
  // A fault of ours, in the middle of it.
  await provider.sql('alter table attempts rename to attempts_gone');
  expect((await provider.call('POST', path, { body, headers })).status).toBe(500);
  await provider.sql('alter table attempts_gone rename to attempts');

  const database = await dump();
  const logs = provider.logged();
  expect(database).toContain('A-1001');
  expect(database).toContain('pay_');
  expect(logs).toContain('request failed');
  for (const text of [database, logs]) {
    for (const secret of [...NUMBERS, ...ENROLLED, 'sk_sandbox_demo', CARD.name, 'apple-secret', 'cust_'])
      expect(text.includes(secret), secret).toBe(false);
    expect(text).not.toMatch(CVC_ALONE);
  }
  // Session IDs are shortened in logs.
  expect(logs).not.toContain(id);
  expect(logs).toContain(`${id.slice(0, 6)}…`);
});
