import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/**
 * Transactions are numbered by the cluster. A dump that was loaded into another one brings numbers that
 * this one has yet to reach: such sessions would not be listed until then, and new ones would stand before
 * them. They all become one transaction, older than any; among them `position` keeps the order. (A backup
 * of the files, a replica and `pg_upgrade` keep the numbering, and nothing happens here.)
 */
export async function placeRestored(db: NodePgDatabase): Promise<void> {
  await db.execute(sql`
    update sessions set created_xid = '0'
    where exists (
      select 1 from merchants, lateral (
        select created_xid from sessions
        where merchant_id = merchants.id order by created_xid desc limit 1
      ) as newest
      where newest.created_xid >= pg_snapshot_xmax(pg_current_snapshot())
    )`);
}
