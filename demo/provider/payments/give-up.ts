import { eq } from 'drizzle-orm';
import { isForGood } from '../commit/refused.ts';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { GatewayResult, Voided } from '../gateway/gateway.ts';
import { changeSession } from '../sessions/change.ts';
import { isInFlight, lockSession } from '../sessions/load.ts';
import { emit } from '../webhooks/emit.ts';
import type { BankWord, Decision } from './decide.ts';
import { finish } from './finish.ts';
import { type AttemptKey, settle } from './settle.ts';

/** The bank is asked for what was decided; whatever it does not acknowledge jobs ask for again. */
export async function actOn(deps: Deps, key: AttemptKey, decision: Decision): Promise<void> {
  if (decision.do === 'void') await sendVoid(deps, key);
  if (decision.do === 'refund') await sendRefund(deps, key);
}

/** The void was asked for in the database before: its answer alone closes the attempt now. */
export async function sendVoid(deps: Deps, key: AttemptKey): Promise<void> {
  const word = wordOfVoid(await deps.gateway.void(key.attemptId));
  const decision = await settle(deps, key, word);
  if (decision.do === 'nothing') return;
  deps.log.info({ payment: key.attemptId, bank: word.status, became: decision.do }, 'void');
  if (decision.do === 'refund') await sendRefund(deps, key);
}

/** Gives back all that was taken. There is one such refund per attempt, however often it is asked for. */
async function sendRefund(deps: Deps, key: AttemptKey): Promise<void> {
  const { attemptId: ref } = key;
  const taken = await deps.gateway.inquire(ref);
  if (!taken.known || taken.value.status !== 'captured') return;
  // Its amount is booked before it goes back.
  if ((await settle(deps, key, taken.value)).do !== 'refund') return;
  const refund = await deps.gateway.refund({ refundRef: `refund_${ref}`, ref, money: taken.value.money });
  if (!refund.known) return;
  if (refund.value.status === 'refused') {
    deps.log.error({ payment: ref, bank: refund.value }, 'refund refused');
    return refuse(deps, key, refund.value.code);
  }
  const decision = await settle(deps, key, { status: 'refunded' });
  deps.log.warn({ payment: ref, became: decision.do }, 'paid too late: given back');
}

/** Refused for good, the attempt is closed all the same, and what it took is owed. */
async function refuse(deps: Deps, key: AttemptKey, code: string): Promise<void> {
  const isClosed = await deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!loaded || !attempt || !isInFlight(attempt)) return false;
    const { refusedSince } = attempt;
    if (!isForGood({ refusedSince, now: loaded.now }, deps.config.timeLimits.refused)) {
      if (refusedSince === null) {
        await tx.update(attempts).set({ refusedSince: loaded.now }).where(eq(attempts.id, attempt.id));
      }
      return false;
    }
    await finish(tx, attempt, { status: 'canceled', refusalCode: code, finishedAt: loaded.now });
    await changeSession(tx, key.sessionId, {});
    await emit(tx, deps, { sessionId: key.sessionId }, 'checkout.attempt_failed');
    return true;
  });
  if (!isClosed) return;
  deps.metrics.gaveUp('stray_refund');
  deps.log.error({ payment: key.attemptId, code }, 'refund given up: the customer is owed his money');
}

const wordOfVoid = (result: GatewayResult<Voided>): BankWord =>
  result.known ? result.value : { status: 'silence' };
