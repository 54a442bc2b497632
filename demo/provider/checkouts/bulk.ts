import { eq, inArray } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';
import { type BulkAnswer, BulkCreate, type CheckoutCreate } from '../../../src/protocol/checkout.ts';
import { after, type Tx } from '../db/database.ts';
import { type BatchItem, batches, type Merchant, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/api-error.ts';
import { type Validated, validate } from '../http/validate.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumeKey, findReplay, type KeyedRequest, lockKey } from '../idempotency/records.ts';
import { newSessionId } from '../identifiers.ts';
import { readSessions } from '../sessions/load.ts';
import { checkoutAnswer } from './answer.ts';
import { readCheckout, rowOf } from './create.ts';

/** A thousand checkouts of 4 KB each. */
export const MAX_BULK_BODY = 4 * 1024 * 1024;

/**
 * `POST /v1/checkouts/bulk/`: makes what can be made and says of the rest what is wrong with it. The good
 * ones are made together or, where the database fails, not at all. The number of statements doesn't grow
 * with the number of items.
 */
export async function createBulk(
  deps: Deps,
  merchant: Merchant,
  body: Record<string, unknown>,
  key: string | null,
): Promise<BulkAnswer> {
  const read = validate(BulkCreate, { ...body, items: shallow(body.items) }, () => undefined);
  if (!read.ok) throw invalid(read.errors);
  const wanted = (Array.isArray(body.items) ? body.items : []).map((item) => readCheckout(deps.config, item));
  const keyed = key === null ? null : keyedRequest(deps, merchant, key, wanted);
  return deps.db.transaction(async (tx) => {
    if (keyed) await lockKey(tx, keyed);
    const replay = keyed ? await findReplay(tx, keyed) : { found: 'nothing' as const };
    if (replay.found === 'mismatch') throw idempotencyMismatch();
    const items =
      replay.found === 'same'
        ? await itemsOf(tx, replay.made.sessionId)
        : await create(deps, tx, merchant, wanted, keyed);
    return { items: await render(deps, tx, items) };
  });
}

/** The items are looked at one by one: what is wrong inside of one is not wrong with the list. */
const shallow = (items: unknown): unknown => (Array.isArray(items) ? items.map(() => null) : items);

async function create(
  deps: Deps,
  tx: Tx,
  merchant: Merchant,
  wanted: readonly Validated<CheckoutCreate>[],
  keyed: KeyedRequest | null,
): Promise<BatchItem[]> {
  const rows: PgInsertValue<typeof sessions>[] = [];
  const due: { sessionId: string; delayMs: number }[] = [];
  const items = wanted.map((one): BatchItem => {
    if (!one.ok) return { errors: one.errors };
    const row = rowOf(one.value);
    const sessionId = newSessionId();
    const delayMs = row.expiresIn * 1000;
    rows.push({ ...row, id: sessionId, merchantId: merchant.id, expiresAt: after(delayMs) });
    due.push({ sessionId, delayMs });
    return { session_id: sessionId };
  });
  const [first] = due;
  // Nothing was made: the key is still good, and the same request would hear the same.
  if (!first) return items;
  await tx.insert(sessions).values(rows);
  await deps.jobs.expireAll(tx, due);
  if (keyed) {
    const kept = deps.config.timeLimits.idempotency;
    const made = { merchantId: merchant.id, sessionId: first.sessionId };
    // Longer than the record, so that no record is ever without its batch.
    await tx.insert(batches).values({ ...made, items, expiresAt: after(2 * kept) });
    await consumeKey(tx, keyed, { ...made, attemptId: null }, kept);
  }
  return items;
}

/** What a first request with the same key made. Its record points to the first session. */
async function itemsOf(tx: Tx, sessionId: string): Promise<BatchItem[]> {
  const [batch] = await tx.select().from(batches).where(eq(batches.sessionId, sessionId));
  if (!batch) throw new Error('The batch of an idempotency record is gone.');
  return batch.items;
}

/** Sessions as they stand by now. */
async function render(deps: Deps, tx: Tx, items: readonly BatchItem[]): Promise<BulkAnswer['items']> {
  const ids = items.flatMap((item) => ('session_id' in item ? [item.session_id] : []));
  const found = ids.length === 0 ? [] : await readSessions(tx, inArray(sessions.id, ids));
  const answers = new Map(found.map((loaded) => [loaded.session.id, checkoutAnswer(deps.config, loaded)]));
  return items.map((item) => {
    if ('errors' in item) return item;
    const answer = answers.get(item.session_id);
    if (!answer) throw new Error('A session of a batch is gone.');
    return answer;
  });
}

/** Of what was understood, so that a body of any depth can be compared: the same errors are the same item. */
const keyedRequest = (
  deps: Deps,
  merchant: Merchant,
  key: string,
  wanted: readonly Validated<CheckoutCreate>[],
): KeyedRequest => ({
  credential: `merchant:${merchant.id}`,
  method: 'POST',
  path: '/v1/checkouts/bulk/',
  key,
  fingerprint: fingerprint(
    wanted.map((one) => (one.ok ? one.value : { errors: one.errors })),
    deps.config.idempotencySecret,
  ),
});
