import { expect, test } from 'vitest';
import { databaseOf } from '../testing/database.ts';
import { answerLost } from '../testing/intercept.ts';
import { balancedProvider, captured, commit, paid } from '../testing/merchant.ts';
import { stillDue } from './still-due.ts';

// Nothing is done behind the test's back.
const provider = await balancedProvider({ timeLimits: { acknowledge: 600_000, firstInquiry: 600_000 } });

test('of a batch only what is left to do remains', async () => {
  const due = stillDue(databaseOf(provider));
  const open = await provider.session();
  provider.bank.next('authorise', answerLost);
  const { payment_id: asked } = (await provider.pay(open)).body;
  const awaiting = await paid(provider);
  const done = await paid(provider);
  await commit(provider, done.id);
  await captured(provider, done.id);
  const unpaid = await provider.session();
  const expired = await provider.session();
  await provider.sql("update sessions set expires_at = now() - interval '1 s' where id = $1", [expired]);
  // Expires it, and leaves the telling to its job.
  await provider.trace(expired);

  const attempts = [asked, awaiting.pid, done.pid];
  expect([...(await due.inquiry(attempts))]).toEqual([asked]);
  expect([...(await due.capture(attempts))]).toEqual([]);
  const sessions = [open, awaiting.id, done.id, unpaid, expired];
  expect([...(await due.reversal(sessions))]).toEqual([awaiting.id]);
  expect([...(await due.expiry(sessions))].sort()).toEqual([open, unpaid].sort());
  await provider.sql("update sessions set capture_status = 'pending' where id = $1", [done.id]);
  expect([...(await due.capture(attempts))]).toEqual([done.pid]);
  await provider.sql("update sessions set capture_status = 'done' where id = $1", [done.id]);
});

test('an expired session that its merchant has not been told of is left to do', async () => {
  const due = stillDue(databaseOf(provider));
  const told = await provider.session();
  const untold = await provider.session({ webhook_url: 'http://127.0.0.1:9/' });
  const ids = [told, untold];
  await provider.sql("update sessions set expires_at = now() - interval '1 s' where id = any($1)", [ids]);
  for (const id of ids) await provider.trace(id);
  await provider.sql('update webhook_events set next_try_at = null where session_id = $1', [untold]);
  expect([...(await due.expiry(ids))]).toEqual([untold]);
});
