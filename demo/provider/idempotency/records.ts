import { and, eq, getTableColumns, gt, type SQL, sql } from 'drizzle-orm';
import { after, now, type Tx } from '../db/database.ts';
import { joinedRow, type RawRow } from '../db/joined-row.ts';
import { idempotencyRecords } from '../db/schema.ts';
import { each, statement } from '../db/statement.ts';

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
  const { rows } = await tx.execute<RawRow>(find(request));
  const record = rows[0] ? RECORD.read(rows[0]) : null;
  if (!record) return { found: 'nothing' };
  return record.fingerprint === request.fingerprint ? { found: 'same', made: record } : { found: 'mismatch' };
}

/**
 * Consumes the key, in the transaction that makes the thing. The caller holds a lock since before
 * `findReplay`, so that no other request with the same key is between the two.
 * @throws Error of the database where one was all the same.
 */
export async function consumeKey(tx: Tx, request: KeyedRequest, made: Made, keptMs: number): Promise<void> {
  await tx.execute(consumption(request, made, keptMs));
}

/** The statement that `consumeKey` sends. */
export function consumption(request: KeyedRequest, made: Made, keptMs: number): SQL {
  const { credential, method, path, key, fingerprint } = request;
  const { merchantId, sessionId, attemptId, refundId = null } = made;
  return consume({
    ...{ credential, method, path, key, fingerprint },
    ...{ merchantId, sessionId, attemptId, refundId, keptMs },
  });
}

/** Serialises requests with the same key where no row exists yet that could be locked. */
export async function lockKey(tx: Tx, { credential, method, path, key }: KeyedRequest): Promise<void> {
  const name = JSON.stringify([credential, method, path, key]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

const RECORD = joinedRow(idempotencyRecords, 'i');

const find = statement<KeyedRequest>((_, value) => {
  const { credential, method, path, key, expiresAt } = idempotencyRecords;
  const isIt = and(
    eq(credential, value('credential')),
    eq(method, value('method')),
    eq(path, value('path')),
    eq(key, value('key')),
    gt(expiresAt, now),
  );
  return sql`select ${RECORD.columns} from ${idempotencyRecords} where ${isIt}`;
});

const GIVEN = [
  'credential',
  'method',
  'path',
  'key',
  'fingerprint',
  'merchantId',
  'sessionId',
  'attemptId',
  'refundId',
] as const;

const consume = statement<KeyedRequest & Required<Made> & { keptMs: number }>((db, value) => {
  const { credential, method, path, key, ...others } = getTableColumns(idempotencyRecords);
  const record = { ...each(GIVEN), createdAt: now, expiresAt: after(value('keptMs')) };
  const excluded = Object.entries(others).map(
    ([name, column]) => [name, sql.raw(`excluded.${column.name}`)] as const,
  );
  const old = idempotencyRecords.expiresAt;
  return db
    .insert(idempotencyRecords)
    .values(record)
    .onConflictDoUpdate({
      target: [credential, method, path, key],
      set: {
        ...Object.fromEntries(excluded),
        // Only one that has expired, and that no sweep has found yet, gives way: a record without an end is none.
        expiresAt: sql`case when ${old} <= ${now} then excluded.expires_at end`,
      },
    });
});
