import { eq, sql } from 'drizzle-orm';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { parseAmount } from '../../../src/protocol/money.ts';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, attempts, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { isInFlight, type LoadedSession, lockSession } from '../sessions/load.ts';
import { afterDecline } from '../sessions/states.ts';
import { type BankWord, type CancelCode, type Decision, decide } from './decide.ts';
import { declineCodeOf } from './decline.ts';

/** Names an attempt and the session that must be locked to change it. */
export interface AttemptKey {
  sessionId: string;
  attemptId: string;
}

/**
 * Applies the bank's word to an attempt and its session, under the session's lock.
 * @returns what was decided; after `void` the caller asks the bank to void.
 */
export const settle = (deps: Deps, key: AttemptKey, word: BankWord): Promise<Decision> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!loaded || !attempt) return { do: 'nothing' };
    const decision = decide(situationOf(loaded, attempt, word), word);
    await apply(deps, tx, loaded, attempt, decision, word);
    return decision;
  });

function situationOf({ session, now }: LoadedSession, attempt: Attempt, word: BankWord) {
  return {
    final: !isInFlight(attempt),
    sessionState: session.state,
    voidRequested: attempt.voidRequestedAt ? ((attempt.cancelCode ?? 'bank') as CancelCode) : null,
    pastDeadline: attempt.deadline <= now,
    moneyMatches: moneyMatches(attempt, word),
  };
}

function moneyMatches(attempt: Attempt, word: BankWord): boolean {
  if (word.status !== 'approved' || !word.money) return true;
  const parsed = parseAmount(word.money.amount, currencyDecimals(attempt.currency) ?? 0);
  return word.money.currency === attempt.currency && parsed.ok && parsed.minor === attempt.amount;
}

async function apply(
  deps: Deps,
  tx: Tx,
  { session, now: finishedAt }: LoadedSession,
  attempt: Attempt,
  decision: Decision,
  word: BankWord,
): Promise<void> {
  switch (decision.do) {
    case 'nothing':
      return;
    case 'void':
      return requestVoid(deps, tx, attempt, decision.why);
    case 'cancel':
      await finish(tx, attempt, { status: 'canceled', cancelCode: decision.why, finishedAt });
      return changeSession(tx, session.id, {});
    case 'decline': {
      const declineCode = declineCodeOf(decision.code);
      const declines = session.declines + 1;
      const next = afterDecline(session, declines, declineCode);
      await finish(tx, attempt, { status: 'declined', declineCode, endedSession: next.ends, finishedAt });
      return changeSession(tx, session.id, {
        state: next.state,
        declines,
        ...(next.ends && { endCode: next.endCode, endedAt: finishedAt }),
      });
    }
    case 'succeed': {
      const approvalCode = 'approvalCode' in word ? word.approvalCode : undefined;
      await finish(tx, attempt, { status: 'succeeded', ...(approvalCode && { approvalCode }), finishedAt });
      const automatic = session.captureMode === 'automatic';
      await changeSession(tx, session.id, {
        state: 'paid',
        endedAt: finishedAt,
        endCode: null,
        commitState: automatic ? 'committed' : 'awaiting',
        commitBy: automatic ? null : new Date(finishedAt.getTime() + deps.config.timeLimits.commit),
        captureStatus: automatic ? 'pending' : null,
      });
      if (automatic) await deps.jobs.capture(tx, keyOf(attempt), 0);
    }
  }
}

/** Written before the first void is sent; the job goes on until the bank acknowledged it. */
export async function requestVoid(deps: Deps, tx: Tx, attempt: Attempt, why: CancelCode): Promise<void> {
  if (attempt.voidRequestedAt) return;
  await tx.update(attempts).set({ voidRequestedAt: now, cancelCode: why }).where(eq(attempts.id, attempt.id));
  await changeSession(tx, attempt.sessionId, {});
  await deps.jobs.inquire(tx, keyOf(attempt), deps.config.timeLimits.acknowledge);
}

type Finish = Pick<Attempt, 'status' | 'finishedAt'> &
  Partial<Pick<Attempt, 'declineCode' | 'cancelCode' | 'approvalCode' | 'endedSession'>>;

const finish = (tx: Tx, { id }: Attempt, change: Finish) =>
  tx.update(attempts).set(change).where(eq(attempts.id, id));

type SessionChange = Parameters<ReturnType<typeof updateSessions>['set']>[0];
const updateSessions = (tx: Tx) => tx.update(sessions);

/** Every change makes the version grow. */
export async function changeSession(tx: Tx, sessionId: string, change: SessionChange): Promise<void> {
  await updateSessions(tx)
    .set({ ...change, version: sql`${sessions.version} + 1` })
    .where(eq(sessions.id, sessionId));
}

export const keyOf = ({ id, sessionId }: Attempt): AttemptKey => ({ sessionId, attemptId: id });
