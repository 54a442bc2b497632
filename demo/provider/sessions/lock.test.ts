import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../db/database.ts';
import { attempts } from '../db/schema.ts';
import { createLog } from '../log.ts';
import { storeAttempt } from '../testing/customer.ts';
import { createTestProvider } from '../testing/provider.ts';
import { lockSession } from './load.ts';

test('whoever waited for the lock sees what was done under it, in every table', async () => {
  const provider = await createTestProvider();
  onTestFinished(() => provider.close());
  const sessionId = await provider.session();
  const attemptId = await storeAttempt(provider, sessionId, { status: 'processing' });
  const { db, close } = connect(provider.databaseUrl, createLog('silent'), { max: 3 });
  onTestFinished(close);

  const first = signal();
  const holding = signal();
  const holder = db.transaction(async (tx) => {
    await lockSession(tx, { sessionId });
    holding.give();
    await first.given;
    await tx.update(attempts).set({ declineCode: 'seen' }).where(eq(attempts.id, attemptId));
  });
  await holding.given;
  const waiter = db.transaction((tx) => lockSession(tx, { sessionId }));
  const waiting =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await expect.poll(async () => (await provider.sql(waiting)).length).toBe(1);
  first.give();
  await holder;
  expect((await waiter)?.attempts).toMatchObject([{ id: attemptId, declineCode: 'seen' }]);
});

function signal(): { given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
