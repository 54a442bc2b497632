import { expect, test } from 'vitest';
import { answerLost, requestLost } from '../testing/intercept.ts';
import { atBank, balancedProvider, captured, commit, PATIENT, paid, queue } from '../testing/merchant.ts';
import { catchUp } from './catch-up.ts';

// Later than any test lasts: only the net is quick enough.
const provider = await balancedProvider({ timeLimits: { acknowledge: 600_000, firstInquiry: 600_000 } });

test('a capture that waits long for its next try', async () => {
  const { id, pid } = await paid(provider);
  provider.bank.next('capture', requestLost);
  await commit(provider, id);
  await expect.poll(() => provider.bank.count('capture', pid), PATIENT).toBe(1);
  await queue(provider, catchUp);
  await captured(provider, id);
});

test('an attempt that is past its deadline and was forgotten', async () => {
  const id = await provider.session();
  provider.bank.next('authorise', answerLost);
  const { payment_id: pid } = (await provider.pay(id)).body;
  await queue(provider, catchUp);
  expect((await provider.read(id, pid)).status).toBe('processing');
  await provider.sql("update attempts set deadline = now() - interval '61 s' where id = $1", [pid]);
  await provider.sql("update sessions set expires_at = now() - interval '90 s' where id = $1", [id]);
  await queue(provider, catchUp);
  await expect.poll(async () => (await provider.read(id, pid)).status, PATIENT).toBe('canceled');
  expect((await atBank(provider, pid)).status).toBe('voided');
});

test('what is done is left alone', async () => {
  const { id } = await paid(provider);
  await commit(provider, id);
  await captured(provider, id);
  const { version } = await provider.trace(id);
  await queue(provider, catchUp);
  const jobs = "select from pgboss.job where data->>'sessionId' = $1 and data ? 'once'";
  expect(await provider.sql(jobs, [id])).toEqual([]);
  expect((await provider.trace(id)).version).toBe(version);
});
