import { eq, sql } from 'drizzle-orm';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { GatewayResult, Inquiry, Voided } from '../gateway/gateway.ts';
import { isInFlight, readSession } from '../sessions/load.ts';
import type { BankWord } from './decide.ts';
import { nextInquiry } from './schedule.ts';
import { type AttemptKey, settle } from './settle.ts';

/**
 * Asks the bank about an attempt that is still open, gives it up when its time has passed, and (unless
 * `once`) queues the next look until it is closed. Run by jobs, any number of times and in parallel.
 */
export async function followUp(deps: Deps, key: AttemptKey, { once }: { once: boolean }): Promise<void> {
  const open = await openAttempt(deps, key);
  if (!open) return;
  await deps.db
    .update(attempts)
    .set({ inquiries: sql`${attempts.inquiries} + 1` })
    .where(eq(attempts.id, key.attemptId));
  if (open.voidRequested) await sendVoid(deps, key);
  else {
    const decision = await settle(deps, key, wordOfInquiry(await deps.gateway.inquire(key.attemptId)));
    if (decision.do === 'void') await sendVoid(deps, key);
  }
  if (once) return;
  const still = await openAttempt(deps, key);
  if (still) await deps.jobs.inquire(deps.db, key, nextInquiry(still, deps.config.timeLimits));
}

/** The void was asked for in the database before: its answer alone closes the attempt now. */
export async function sendVoid(deps: Deps, key: AttemptKey): Promise<void> {
  const word = wordOfVoid(await deps.gateway.void(key.attemptId));
  const decision = await settle(deps, key, word);
  if (decision.do === 'nothing') return;
  deps.log.info({ payment: key.attemptId, bank: word.status, became: decision.do }, 'void');
}

async function openAttempt(deps: Deps, key: AttemptKey) {
  const loaded = await readSession(deps.db, key);
  const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
  if (!loaded || !attempt || !isInFlight(attempt)) return null;
  return {
    age: loaded.now.getTime() - attempt.createdAt.getTime(),
    left: attempt.deadline.getTime() - loaded.now.getTime(),
    voidRequested: attempt.voidRequestedAt !== null,
    inquiries: attempt.inquiries,
  };
}

const SILENCE: BankWord = { status: 'silence' };

const wordOfInquiry = (result: GatewayResult<Inquiry>): BankWord => (result.known ? result.value : SILENCE);

const wordOfVoid = (result: GatewayResult<Voided>): BankWord => (result.known ? result.value : SILENCE);
