import { and, eq, inArray, lte, or } from 'drizzle-orm';
import { after, now } from '../db/database.ts';
import { attempts, refunds, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { IN_FLIGHT } from '../sessions/states.ts';

/** Of one kind, at a time. What is left over is found by the next sweep. */
const MOST = 1_000;

/** Past its deadline an attempt is voided until the bank acknowledged that: milliseconds that this may take. */
const LATE = 60_000;

/**
 * A net below the jobs: whatever is due and not done is tried once more, at every start and by the sweep.
 * Every job is made together with what makes it necessary; but what a process held when it died would be
 * left to the others only when its time has run out.
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

  const lost = await db
    .select({ sessionId: attempts.sessionId, attemptId: attempts.id })
    .from(attempts)
    .where(and(inArray(attempts.status, [...IN_FLIGHT]), lte(attempts.deadline, after(-LATE))))
    .limit(MOST);
  for (const key of lost) await jobs.inquireOnce(db, key);
}
