import { afterAll, beforeAll, expect, test } from 'vitest';
import { newNonce } from '../identifiers.ts';
import { databaseOf } from '../testing/database.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { sweep } from './sweep.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

test('what has had its time is forgotten, the rest is kept', async () => {
  const [old, young] = [newNonce(), newNonce()];
  for (const nonce of [old, young]) await provider.call('GET', `/popup/${nonce}/`);
  await provider.sql("update popups set opened_at = now() - interval '61 minutes' where nonce = $1", [old]);
  const [first, second] = [await provider.session(), await provider.session()];
  for (const id of [first, second]) await provider.pay(id);
  await provider.sql(
    "update idempotency_records set expires_at = now() - interval '1 s' where session_id = $1",
    [first],
  );
  await provider.sql(
    `insert into rate_limits values
      ('old', 1, extract(epoch from now() - interval '2 minutes') * 1000),
      ('young', 1, extract(epoch from now() + interval '1 minute') * 1000)`,
  );
  await sweep(databaseOf(provider));
  expect(await provider.sql('select nonce from popups')).toEqual([{ nonce: young }]);
  expect(await provider.sql("select key from rate_limits where key in ('old', 'young')")).toEqual([
    { key: 'young' },
  ]);
  expect(await provider.sql('select session_id from idempotency_records')).toEqual([{ session_id: second }]);
});
