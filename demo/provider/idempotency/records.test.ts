import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { after } from '../db/database.ts';
import { idempotencyRecords } from '../db/schema.ts';
import { databaseOf } from '../testing/database.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { consumeKey, findReplay } from './records.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

async function consumed(keptMs: number) {
  const db = databaseOf(provider);
  const sessionId = await provider.session();
  const request = {
    credential: 'guest',
    method: 'POST',
    path: `/v1/sessions/${sessionId}/payments/`,
    key: randomUUID(),
    fingerprint: 'first',
  };
  const made = { merchantId: 'merchant_demo', sessionId, attemptId: null };
  const consume = (fingerprint: string) =>
    db.transaction((tx) => consumeKey(tx, { ...request, fingerprint }, made, keptMs));
  const find = (fingerprint: string) =>
    db.transaction(async (tx) => (await findReplay(tx, { ...request, fingerprint })).found);
  await consume('first');
  return { db, request, consume, find };
}

test('a key is consumed once: whoever tries again without looking is stopped by the database', async () => {
  const { consume, find } = await consumed(60_000);
  await expect(consume('second')).rejects.toThrow(expect.objectContaining({ cause: expect.anything() }));
  expect(await find('first')).toBe('same');
  expect(await find('second')).toBe('mismatch');
});

test('one that has expired gives way, whole', async () => {
  const { db, request, consume, find } = await consumed(60_000);
  await db
    .update(idempotencyRecords)
    .set({ expiresAt: after(-1) })
    .where(eq(idempotencyRecords.key, request.key));
  expect(await find('first')).toBe('nothing');
  await consume('second');
  expect(await find('second')).toBe('same');
  expect(await find('first')).toBe('mismatch');
});
