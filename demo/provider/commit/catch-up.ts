import { and, eq, lte, or } from 'drizzle-orm';
import { now } from '../db/database.ts';
import { attempts, refunds, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

/** Of one kind, at a time. What is left over is found by the next sweep. */
const MOST = 1_000;

/**
 * A net below the jobs: whatever is due and not done is tried once more. Every job is made together with
 * what makes it necessary, so that usually there is nothing that isn't planned already.
 */
export async function catchUp({ db, jobs }: Pick<Deps, 'db' | 'jobs'>): Promise<void> {
  const toReverse = await db
    .select({ sessionId: sessions.id })
    .from(sessions)
    .where(
      or(
        and(eq(sessions.commitState, 'awaiting'), lte(sessions.commitBy, now)),
        eq(sessions.reversalStatus, 'pending'),
      ),
    )
    .limit(MOST);
  for (const key of toReverse) await jobs.reverse(db, { ...key, once: true }, 0);

  const toCapture = await db
    .select({ sessionId: sessions.id, attemptId: attempts.id })
    .from(sessions)
    .innerJoin(attempts, and(eq(attempts.sessionId, sessions.id), eq(attempts.status, 'succeeded')))
    .where(eq(sessions.captureStatus, 'pending'))
    .limit(MOST);
  for (const key of toCapture) await jobs.capture(db, { ...key, once: true }, 0);

  const toRefund = await db
    .select({ sessionId: refunds.sessionId, refundId: refunds.id })
    .from(refunds)
    .innerJoin(sessions, eq(sessions.id, refunds.sessionId))
    .where(and(eq(refunds.status, 'pending'), eq(sessions.captureStatus, 'done')))
    .limit(MOST);
  for (const key of toRefund) await jobs.refund(db, { ...key, once: true }, 0);
}
