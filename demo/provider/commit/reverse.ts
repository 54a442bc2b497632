import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, type Session, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Try } from '../jobs/jobs.ts';
import { book } from '../ledger/book.ts';
import { lockSession, readSession, succeededAttempt } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';
import { again } from './again.ts';
import { type Giving, giveBack } from './give-back.ts';

export type Reversing = Giving & Pick<Deps, 'jobs' | 'config'>;

/**
 * Takes a payment back that was not committed in time, and has the bank give the money back until it
 * acknowledged that. Run by a job, any number of times and in parallel; one that comes early waits.
 */
export async function reverse(
  deps: Reversing,
  { sessionId, ...job }: { sessionId: string } & Try,
): Promise<void> {
  const left = await decide(deps, sessionId);
  if (left > 0) {
    if (!job.once) await deps.jobs.reverse(deps.db, { sessionId }, left);
    return;
  }
  const loaded = await readSession(deps.db, { sessionId });
  if (loaded?.session.reversalStatus !== 'pending' || (await giveBack(deps, loaded))) return;
  await again(deps, job, (next, delayMs) => deps.jobs.reverse(deps.db, { sessionId, ...next }, delayMs));
}

/** @returns milliseconds for which a commit may still come; 0 when there is nothing to wait for. */
const decide = (deps: Reversing, sessionId: string): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    const attempt = loaded && succeededAttempt(loaded);
    if (!attempt || loaded.session.commitState !== 'awaiting') return 0;
    if (await turnBack(deps, tx, loaded.session, attempt, lte(sessions.commitBy, now))) {
      deps.log.info({ payment: attempt.id }, 'not committed in time: reversed');
      return 0;
    }
    const { commitBy } = loaded.session;
    return commitBy ? Math.max(commitBy.getTime() - loaded.now.getTime(), 1) : 0;
  });

/**
 * Makes an awaiting payment `reversed`: one conditional update decides against the commit's.
 * @param due what must hold besides; nothing where the merchant himself wants it.
 * @returns whether it did.
 */
export async function turnBack(
  deps: Pick<Deps, 'jobs'>,
  tx: Tx,
  session: Session,
  attempt: Attempt,
  due?: SQL,
): Promise<boolean> {
  const reversed = await tx
    .update(sessions)
    .set({ commitState: 'reversed', reversalStatus: 'pending', version: sql`${sessions.version} + 1` })
    .where(and(eq(sessions.id, session.id), eq(sessions.commitState, 'awaiting'), due))
    .returning({ id: sessions.id });
  if (reversed.length === 0) return false;
  await book(tx, session, { kind: 'reversed', about: attempt.id, amount: attempt.amount });
  await emit(tx, deps, { sessionId: session.id }, 'checkout.reversed');
  return true;
}
