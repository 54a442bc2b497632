import { asc, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../db/database.ts';

/**
 * The order of the lists that merchants page through, for tables with `placeInList` in their schema.
 *
 * Whoever pages while rows are being written must meet each one once. A time or a sequence can't promise
 * that: both are given before the commit, so a row whose transaction commits late appears behind a
 * cursor that was handed out meanwhile. Therefore the order is that of the transactions (`createdXid`,
 * within one `position`), and only rows are listed whose transaction is older than every one that
 * still runs (`pg_snapshot_xmin`): all of these are decided, and whatever comes later stands behind them.
 * The price is that a row is listed when the older transactions are over, usually at once.
 */
export interface Place {
  createdXid: bigint;
  position: bigint;
}

type Listed = Record<keyof Place, AnyPgColumn>;

export const inOrder = ({ createdXid, position }: Listed): [SQL, SQL] => [asc(createdXid), asc(position)];

/** The rows that can be listed, of these the ones behind a place. */
export function listedAfter({ createdXid, position }: Listed, place: Place | null): SQL {
  const decided = sql`${createdXid} < pg_snapshot_xmin(pg_current_snapshot())`;
  if (place === null) return decided;
  const xid = sql`${String(place.createdXid)}::xid8`;
  return sql`${decided} and (${createdXid}, ${position}) > (${xid}, ${String(place.position)}::bigint)`;
}

/** Whether the database has come as far. After a restore elsewhere (`db/place-restored.ts`) it may not have. */
export async function isKnown(db: Database, { createdXid }: Place): Promise<boolean> {
  const { rows } = await db.execute<{ known: boolean }>(
    sql`select ${String(createdXid)}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as known`,
  );
  return rows[0]?.known === true;
}
