import { eq, sql } from 'drizzle-orm';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { GatewayResult, Inquiry } from '../gateway/gateway.ts';
import { isInFlight } from '../sessions/load.ts';
import { advance } from './advance.ts';
import type { BankWord } from './decide.ts';
import { isSoftDecline } from './decline.ts';
import { actOn, sendVoid } from './give-up.ts';
import { readAttempt } from './load.ts';
import { nextInquiry } from './schedule.ts';
import { type AttemptKey, settle } from './settle.ts';

/**
 * Asks the bank about an attempt that is still open, goes on with one whose customer has been
 * authenticated, gives it up when its time has passed, and (unless `once`) queues the next look until it
 * is closed. Run by jobs, any number of times and in parallel.
 */
export async function followUp(deps: Deps, key: AttemptKey, { once }: { once: boolean }): Promise<void> {
  const open = await openAttempt(deps, key);
  if (!open) return;
  await deps.db
    .update(attempts)
    .set({ inquiries: sql`${attempts.inquiries} + 1` })
    .where(eq(attempts.id, key.attemptId));
  await lookAt(deps, key, open.attempt);
  if (once) return;
  const still = await openAttempt(deps, key);
  if (still) await deps.jobs.inquire(deps.db, key, nextInquiry(still, deps.config.timeLimits));
}

async function lookAt(deps: Deps, key: AttemptKey, attempt: Attempt): Promise<void> {
  if (attempt.voidRequestedAt !== null) return sendVoid(deps, key);
  // Before anything is given up: who passed the challenge and closed the browser has paid.
  if (attempt.threeDsTransId !== null) await advance(deps, key);
  const inquiry = await deps.gateway.inquire(key.attemptId);
  await actOn(deps, key, await settle(deps, key, wordOfInquiry(inquiry, attempt)));
}

async function openAttempt(deps: Deps, key: AttemptKey) {
  const loaded = await readAttempt(deps.db, key);
  if (!loaded || !isInFlight(loaded.attempt)) return null;
  const { attempt, now } = loaded;
  return {
    attempt,
    age: now.getTime() - attempt.createdAt.getTime(),
    left: attempt.deadline.getTime() - now.getTime(),
    voidRequested: attempt.voidRequestedAt !== null,
    inquiries: attempt.inquiries,
  };
}

function wordOfInquiry(result: GatewayResult<Inquiry>, attempt: Attempt): BankWord {
  if (!result.known) return { status: 'silence' };
  const { value } = result;
  // It may be the one from before the step-up. What it means now the next authorisation tells.
  const mayBeOld =
    attempt.threeDsTransId !== null && value.status === 'declined' && isSoftDecline(value.code);
  return mayBeOld ? { status: 'begun' } : value;
}
