import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { after, now, type Tx } from '../db/database.ts';
import { idempotencyRecords } from '../db/schema.ts';

/** Where a key counts, and what it was first sent with. */
export interface KeyedRequest {
  credential: string;
  method: string;
  path: string;
  key: string;
  fingerprint: string;
}

/** What a first request made. */
export interface Made {
  merchantId: string;
  sessionId: string;
  attemptId: string | null;
  refundId?: string | null;
}

export type Replay = { found: 'nothing' } | { found: 'same'; made: Made } | { found: 'mismatch' };

/** What became of the key so far. */
export async function findReplay(tx: Tx, request: KeyedRequest): Promise<Replay> {
  const [record] = await tx
    .select()
    .from(idempotencyRecords)
    .where(and(sameKey(request), gt(idempotencyRecords.expiresAt, now)));
  if (!record) return { found: 'nothing' };
  return record.fingerprint === request.fingerprint ? { found: 'same', made: record } : { found: 'mismatch' };
}

/**
 * Consumes the key, in the transaction that makes the thing. The caller holds a lock since before
 * `findReplay`, so that no other request with the same key is between the two.
 */
export async function consumeKey(tx: Tx, request: KeyedRequest, made: Made, keptMs: number): Promise<void> {
  const { credential, method, path, key } = idempotencyRecords;
  const record = { ...request, refundId: null, ...made, createdAt: now, expiresAt: after(keptMs) };
  const consumed = await tx
    .insert(idempotencyRecords)
    .values(record)
    // One that has expired, and that no sweep has found yet.
    .onConflictDoUpdate({
      target: [credential, method, path, key],
      set: record,
      setWhere: lte(idempotencyRecords.expiresAt, now),
    })
    .returning({ path });
  if (consumed.length === 0) throw new Error('The idempotency key was consumed by another request.');
}

/** Serialises requests with the same key where no row exists yet that could be locked. */
export async function lockKey(tx: Tx, { credential, method, path, key }: KeyedRequest): Promise<void> {
  const name = JSON.stringify([credential, method, path, key]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

const sameKey = ({ credential, method, path, key }: KeyedRequest) =>
  and(
    eq(idempotencyRecords.credential, credential),
    eq(idempotencyRecords.method, method),
    eq(idempotencyRecords.path, path),
    eq(idempotencyRecords.key, key),
  );
