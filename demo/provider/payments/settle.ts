import { eq } from 'drizzle-orm';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { parseAmount } from '../../../src/protocol/money.ts';
import type { EventType } from '../../../src/protocol/webhook.ts';
import { commitWith } from '../db/commit-with.ts';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { booking } from '../ledger/book.ts';
import { countSettled } from '../operations/count-settled.ts';
import { asLeft } from '../sessions/as-left.ts';
import { changeSession, type SessionChange, sessionChange } from '../sessions/change.ts';
import { isInFlight, type LoadedSession, lockSession } from '../sessions/load.ts';
import { afterDecline, isPayable } from '../sessions/states.ts';
import { emit, telling } from '../webhooks/emit.ts';
import { attemptChange } from './change.ts';
import { type BankWord, type CancelCode, type Decision, decide, type Situation } from './decide.ts';
import { declineCodeOf } from './decline.ts';
import { asFinished, type Finish, finish } from './finish.ts';
import { noteGivenBack, noteHeld, noteTaken } from './stray-money.ts';

/** Names an attempt and the session that must be locked to change it. */
export interface AttemptKey {
  sessionId: string;
  attemptId: string;
}

/** A decision, and how the transaction left the session; that is told of a payment alone. */
export type Settled = Decision & { left?: LoadedSession };

/**
 * Applies the bank's word to an attempt and its session, under the session's lock.
 * @param stillHolds whether the word is about the attempt as it is by now; by default it is.
 * @returns what was decided; after `void` and `refund` the caller asks the bank for it.
 */
export const settle = (
  deps: Deps,
  key: AttemptKey,
  word: BankWord,
  stillHolds: (attempt: Attempt) => boolean = () => true,
): Promise<Settled> =>
  settling(deps, key, stillHolds, (tx, loaded, attempt) => settleLocked(deps, tx, loaded, attempt, word));

/**
 * Has something decided about an attempt under its session's lock. What that closes is counted when it is
 * true for good: a transaction that is rolled back has closed nothing.
 */
export async function settling(
  deps: Deps,
  key: AttemptKey,
  stillHolds: (attempt: Attempt) => boolean,
  decideOn: (tx: Tx, loaded: LoadedSession, attempt: Attempt) => Promise<Settled>,
): Promise<Settled> {
  const settled = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!loaded || !attempt || !stillHolds(attempt)) return null;
    return { attempt, decision: await decideOn(tx, loaded, attempt) };
  });
  if (!settled) return { do: 'nothing' };
  const { attempt, decision } = settled;
  countSettled(deps.metrics, attempt.method, decision);
  if (decision.do === 'decline') await deps.limits.weighDecline(attempt.weighsOn ?? []);
  return decision;
}

/** The same for whoever holds the session's lock already, within `settling`; nothing is sent after it. */
export async function settleLocked(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  attempt: Attempt,
  word: BankWord,
): Promise<Settled> {
  const decision = decide(situationOf(loaded, attempt, word), word);
  if (decision.do === 'succeed') return { ...decision, left: await succeed(deps, tx, loaded, attempt, word) };
  await apply(deps, tx, loaded, attempt, decision, word);
  return decision;
}

function situationOf({ session, now }: LoadedSession, attempt: Attempt, word: BankWord): Situation {
  return {
    final: !isInFlight(attempt),
    sessionState: session.state,
    voidRequested: attempt.voidRequestedAt ? ((attempt.cancelCode ?? 'bank') as CancelCode) : null,
    pastDeadline: attempt.deadline <= now,
    moneyMatches: moneyMatches(attempt, word),
    mayStepUp: attempt.threeDsTransId !== null && !attempt.steppedUp && attempt.voidRequestedAt === null,
  };
}

function moneyMatches(attempt: Attempt, word: BankWord): boolean {
  if (!('money' in word) || !word.money) return true;
  const parsed = parseAmount(word.money.amount, currencyDecimals(attempt.currency) ?? 0);
  return word.money.currency === attempt.currency && parsed.ok && parsed.minor === attempt.amount;
}

async function apply(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  attempt: Attempt,
  decision: Exclude<Decision, { do: 'succeed' }>,
  word: BankWord,
): Promise<void> {
  const { session, now: finishedAt } = loaded;
  switch (decision.do) {
    case 'nothing':
      return;
    case 'void':
      if (word.status === 'approved') {
        await noteApproval(tx, attempt, word.approvalCode);
        await noteHeld(tx, session, attempt, word);
      }
      return requestVoid(deps, tx, attempt, decision.why);
    case 'refund':
      await noteTaken(tx, session, attempt, word);
      await requestVoid(deps, tx, attempt, decision.why);
      await tx.update(attempts).set({ cancelCode: decision.why }).where(eq(attempts.id, attempt.id));
      return;
    case 'step_up':
      await tx
        .update(attempts)
        .set({ steppedUp: true, transStatus: null, leasedUntil: null })
        .where(eq(attempts.id, attempt.id));
      return changeSession(tx, session.id, {});
    case 'cancel':
      await noteGivenBack(tx, session, attempt);
      await finish(tx, attempt, { status: 'canceled', cancelCode: decision.why, finishedAt });
      await changeSession(tx, session.id, {});
      await emit(tx, deps, { sessionId: session.id }, endOfAttempt(loaded, attempt, word));
      return;
    case 'decline': {
      await noteGivenBack(tx, session, attempt);
      const declineCode = declineCodeOf(decision.code);
      const declines = session.declines + 1;
      const next = afterDecline(session, declines, declineCode);
      await finish(tx, attempt, { status: 'declined', declineCode, endedSession: next.ends, finishedAt });
      await changeSession(tx, session.id, {
        state: next.state,
        declines,
        ...(next.ends && { endCode: next.endCode, endedAt: finishedAt }),
      });
      await emit(tx, deps, { sessionId: session.id }, 'checkout.attempt_failed');
      if (next.ends) await emit(tx, deps, { sessionId: session.id }, 'checkout.failed');
      return;
    }
  }
}

/** Ends the transaction. */
async function succeed(
  deps: Deps,
  tx: Tx,
  loaded: LoadedSession,
  attempt: Attempt,
  word: BankWord,
): Promise<LoadedSession> {
  const { session, now: finishedAt } = loaded;
  await noteGivenBack(tx, session, attempt);
  const approvalCode = 'approvalCode' in word ? word.approvalCode : undefined;
  const schemeTransactionId = 'schemeTransactionId' in word ? word.schemeTransactionId : undefined;
  const automatic = session.captureMode === 'automatic';
  const taken = word.status === 'captured';
  const { commit } = deps.config.timeLimits;
  const { id: about, amount } = attempt;
  const finished: Finish = {
    status: 'succeeded',
    ...(approvalCode && { approvalCode }),
    ...(schemeTransactionId && { schemeTransactionId }),
    finishedAt,
  };
  const paid: SessionChange = {
    state: 'paid',
    endedAt: finishedAt,
    endCode: null,
    commitState: automatic ? 'committed' : 'awaiting',
    commitBy: automatic ? null : new Date(finishedAt.getTime() + commit),
    captureStatus: automatic ? (taken ? 'done' : 'pending') : null,
    funds: taken ? 'taken' : 'held',
  };
  const left = asLeft(loaded, { session: paid, attempt: { id: about, ...asFinished(finished) } });
  const { plans } = deps.jobs;
  const statements = [
    attemptChange(about, asFinished(finished)),
    sessionChange(session.id, paid),
    booking(session, { kind: taken ? 'sold' : 'authorised', about, amount }),
    ...(await telling(deps, left, 'checkout.paid')),
  ];
  if (automatic) {
    statements.push(booking(session, { kind: 'committed', about, amount }));
    statements.push(...(await telling(deps, left, 'checkout.committed')));
    if (!taken) statements.push(await plans.capture(keyOf(attempt), 0));
  } else statements.push(await plans.reverse({ sessionId: session.id }, commit));
  if (attempt.save && attempt.customerId !== null) statements.push(await plans.saveCard(keyOf(attempt)));
  await commitWith(tx, statements);
  return left;
}

/** What the bank had approved before a void reached it; the answer to the void doesn't tell. */
const noteApproval = (tx: Tx, { id }: Attempt, approvalCode: string) =>
  tx.update(attempts).set({ approvalCode }).where(eq(attempts.id, id));

/** Money that came when the session was over, and went back, is another thing than a try that failed. */
function endOfAttempt({ session }: LoadedSession, attempt: Attempt, word: BankWord): EventType {
  const wasApproved = attempt.approvalCode !== null || word.status === 'refunded';
  return wasApproved && !isPayable(session.state) ? 'checkout.late_voided' : 'checkout.attempt_failed';
}

/** Written before the first void is sent; the job goes on until the bank acknowledged it. */
export async function requestVoid(deps: Deps, tx: Tx, attempt: Attempt, why: CancelCode): Promise<void> {
  if (attempt.voidRequestedAt) return;
  await tx.update(attempts).set({ voidRequestedAt: now, cancelCode: why }).where(eq(attempts.id, attempt.id));
  await changeSession(tx, attempt.sessionId, {});
  await deps.jobs.inquire(tx, keyOf(attempt), deps.config.timeLimits.acknowledge);
}

export const keyOf = ({ id, sessionId }: Pick<Attempt, 'id' | 'sessionId'>): AttemptKey => ({
  sessionId,
  attemptId: id,
});
