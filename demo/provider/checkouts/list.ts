import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { CheckoutList } from '../../../src/protocol/checkout.ts';
import { type Merchant, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { linksOf } from '../links/urls.ts';
import { readSessions } from '../sessions/load.ts';
import { traceOf } from './answer.ts';
import { type Position, sealCursor } from './cursor.ts';
import { badCursor, type ListQuery, readListQuery } from './list-query.ts';

/**
 * `GET /v1/checkouts/`: a merchant's sessions, oldest first, for reconciliation.
 *
 * Whoever pages while sessions are being made must meet each one once. A time or a sequence can't promise
 * that: both are given before the commit, so a session whose transaction commits late appears behind a
 * cursor that was handed out meanwhile. Therefore the order is that of the transactions (`created_xid`,
 * within one `position`), and only sessions are listed whose transaction is older than every one that
 * still runs (`pg_snapshot_xmin`): all of these are decided, and whatever comes later stands behind them.
 * The price is that a session is listed when the older transactions are over, usually at once.
 */
export async function listCheckouts(
  deps: Deps,
  merchant: Merchant,
  query: Readonly<Record<string, readonly string[]>>,
): Promise<CheckoutList> {
  const secret = deps.config.idempotencySecret;
  const wanted = readListQuery(query, merchant.id, secret);
  // One more tells whether there is a next page.
  const found = await readPage(deps, merchant, wanted, wanted.limit + 1);
  if (found.length === 0 && wanted.after !== null) await refuseUnknownTransaction(deps, wanted.after);
  const page = found.slice(0, wanted.limit);
  const last = page.at(-1)?.session ?? wanted.after;
  const resume = last && sealCursor(last, merchant.id, secret);
  return {
    items: page.map((loaded) => ({ ...traceOf(loaded), ...linksOf(deps.config, loaded.session) })),
    next: found.length > page.length ? resume : null,
    resume,
  };
}

/** A cursor from before the database was restored elsewhere (`db/place-restored.ts`) would wait for what never comes. */
async function refuseUnknownTransaction(deps: Deps, { createdXid }: Position): Promise<void> {
  const { rows } = await deps.db.execute<{ known: boolean }>(
    sql`select ${String(createdXid)}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as known`,
  );
  if (!rows[0]?.known) throw badCursor();
}

function readPage(deps: Deps, merchant: Merchant, wanted: ListQuery, count: number) {
  const ids = deps.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(matching(merchant, wanted))
    .orderBy(asc(sessions.createdXid), asc(sessions.position))
    .limit(count);
  return readSessions(deps.db, inArray(sessions.id, ids));
}

const matching = (merchant: Merchant, { createdAfter, state, after }: ListQuery): SQL | undefined =>
  and(
    eq(sessions.merchantId, merchant.id),
    sql`${sessions.createdXid} < pg_snapshot_xmin(pg_current_snapshot())`,
    after === null
      ? undefined
      : sql`(${sessions.createdXid}, ${sessions.position}) > (${String(after.createdXid)}::xid8, ${String(after.position)}::bigint)`,
    createdAfter === null ? undefined : gt(sessions.createdAt, createdAfter),
    state === null ? undefined : eq(sessions.state, state),
  );
