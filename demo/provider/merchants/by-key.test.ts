import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../db/database.ts';
import { merchants } from '../db/schema.ts';
import { hashSecret } from '../hash-secret.ts';
import { createLog } from '../log.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { merchantByKey } from './by-key.ts';

async function lookUp() {
  const { databaseUrl, drop } = await freshDatabase();
  const { db, close } = connect(databaseUrl, createLog('silent'), { max: 1 });
  onTestFinished(async () => {
    await close();
    await drop();
  });
  const clock = { now: 0 };
  const change = (key: string) =>
    db
      .update(merchants)
      .set({ secretKeyHash: hashSecret(key) })
      .where(eq(merchants.id, 'merchant_other'));
  return { find: merchantByKey(db, () => clock.now), clock, change };
}

test('a merchant is found by his key, and nobody by another', async () => {
  const { find } = await lookUp();
  await expect(find('sk_sandbox_demo')).resolves.toMatchObject({ id: 'merchant_demo' });
  await expect(find('sk_sandbox_none')).resolves.toBeNull();
  await expect(find('sk_sandbox_demo')).resolves.toMatchObject({ id: 'merchant_demo' });
  await expect(find('sk_sandbox_other')).resolves.toMatchObject({ id: 'merchant_other' });
});

test('a key that is taken back is refused a second later, and a new one is taken at once', async () => {
  const { find, clock, change } = await lookUp();
  await find('sk_sandbox_other');
  await expect(find('sk_sandbox_new')).resolves.toBeNull();
  await change('sk_sandbox_new');
  await expect(find('sk_sandbox_new')).resolves.toMatchObject({ id: 'merchant_other' });
  clock.now = 1_000;
  await expect(find('sk_sandbox_other')).resolves.toBeNull();
  await expect(find('sk_sandbox_new')).resolves.toMatchObject({ id: 'merchant_other' });
});
