import { lte, sql } from 'drizzle-orm';
import { TIME_LIMITS, type TimeLimits } from '../../../src/protocol/time-limits.ts';
import { after, type Database, now } from '../db/database.ts';
import {
  batches,
  customerTokens,
  idempotencyRecords,
  loginTokens,
  popups,
  webhookEvents,
} from '../db/schema.ts';
import { TABLE } from '../limits/table.ts';

/** Longer than any payment that a window could have been opened for. */
const POPUP_KEPT = 3_600_000;

/** Forgets what has had its time. */
export async function sweep(
  db: Database,
  limits: Pick<TimeLimits, 'webhookKept'> = TIME_LIMITS,
): Promise<void> {
  for (const table of [idempotencyRecords, batches, loginTokens, customerTokens]) {
    await db.delete(table).where(lte(table.expiresAt, now));
  }
  await db.delete(popups).where(lte(popups.openedAt, after(-POPUP_KEPT)));
  await db.delete(webhookEvents).where(lte(webhookEvents.createdAt, after(-limits.webhookKept)));
  // Written with the clock of the process that counted: a minute more is for clocks that differ.
  await db.execute(
    sql`delete from ${sql.identifier(TABLE)} where expire < extract(epoch from ${now}) * 1000 - 60000`,
  );
}
