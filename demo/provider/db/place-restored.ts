import { exists, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { merchants, sessions, webhookEvents } from './schema.ts';

const LISTED = [sessions, webhookEvents];

/**
 * Transactions are numbered by the cluster. A dump that was loaded into another one brings numbers that
 * this one has yet to reach: such rows would not be listed until then, and new ones would stand before
 * them. They all become one transaction, older than any; among them `position` keeps the order. (A backup
 * of the files, a replica and `pg_upgrade` keep the numbering, and nothing happens here.)
 */
export async function placeRestored(db: NodePgDatabase): Promise<void> {
  for (const table of LISTED) {
    // The highest number of each merchant: one step in the index of the list.
    const ahead = sql`(
      select 1 from ${merchants}, lateral (
        select ${table.createdXid} as xid from ${table}
        where ${table.merchantId} = ${merchants.id} order by ${table.createdXid} desc limit 1
      ) as newest
      where newest.xid >= pg_snapshot_xmax(pg_current_snapshot())
    )`;
    await db.update(table).set({ createdXid: 0n }).where(exists(ahead));
  }
}
