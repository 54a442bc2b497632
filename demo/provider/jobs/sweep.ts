import { lte } from 'drizzle-orm';
import { TIME_LIMITS, type TimeLimits } from '../../../src/protocol/time-limits.ts';
import { after, type Database, now } from '../db/database.ts';
import { customerTokens, idempotencyRecords, loginTokens, popups, webhookEvents } from '../db/schema.ts';

/** Longer than any payment that a window could have been opened for. */
const POPUP_KEPT = 3_600_000;

/** Forgets what has had its time. */
export async function sweep(
  db: Database,
  limits: Pick<TimeLimits, 'webhookKept'> = TIME_LIMITS,
): Promise<void> {
  for (const table of [idempotencyRecords, loginTokens, customerTokens]) {
    await db.delete(table).where(lte(table.expiresAt, now));
  }
  await db.delete(popups).where(lte(popups.openedAt, after(-POPUP_KEPT)));
  await db.delete(webhookEvents).where(lte(webhookEvents.createdAt, after(-limits.webhookKept)));
}
