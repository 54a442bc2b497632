import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { sessions } from '../db/schema.ts';
import type { LoadedSession } from '../sessions/load.ts';

/** Since when a bank has refused, and by the database's clock what time it is. */
export interface Refusing {
  refusedSince: Date | null;
  now: Date;
}

/**
 * Writes down since when the bank has refused what a session's money needs. Under its lock.
 * @returns whether that is for good.
 */
export async function refusedForGood(
  tx: Tx,
  { session, now }: LoadedSession,
  limit: number,
): Promise<boolean> {
  const { id, refusedSince } = session;
  if (refusedSince === null) await tx.update(sessions).set({ refusedSince: now }).where(eq(sessions.id, id));
  return isForGood({ refusedSince, now }, limit);
}

/**
 * Whether the bank has refused for so long that it will not do otherwise. Until then it is asked again: an
 * acquirer may refuse today what it does tomorrow.
 * @param limit milliseconds.
 */
export const isForGood = ({ refusedSince, now }: Refusing, limit: number): boolean =>
  now.getTime() - (refusedSince ?? now).getTime() >= limit;
