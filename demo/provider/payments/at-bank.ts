import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { CardPayment } from '../../../src/protocol/payment.ts';
import type { Attempt } from '../db/schema.ts';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { GatewayResult } from '../gateway/gateway.ts';
import { isInFlight, lockSession } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { sendVoid } from './follow-up.ts';
import { changeSession, keyOf, settle } from './settle.ts';

/**
 * Takes a new attempt through the bank. Where no answer comes it stays open, and the inquiry job, which
 * was queued together with it, finds out.
 */
export async function payAtBank(deps: Deps, attempt: Attempt, card: CardPayment['card']): Promise<void> {
  const { gateway } = deps;
  const until = Date.now() + deps.config.timeLimits.gatewayRetry;
  const begun = await untilSent(until, () =>
    gateway.begin({
      ref: attempt.id,
      source: {
        type: 'card',
        number: card.number,
        expiryMonth: card.expiry_month,
        expiryYear: card.expiry_year,
        cvc: card.cvc ?? null,
        name: card.name || null,
      },
      money: { amount: amountOf(attempt), currency: attempt.currency },
    }),
  );
  if (!begun.known) return noAnswer(deps, attempt, 'begin', begun.cause);
  if (begun.value.status === 'voided') {
    await settle(deps, keyOf(attempt), { status: 'voided' });
    return;
  }
  const { gatewayRef, card: shown } = begun.value;
  if (!(await recordBegun(deps, attempt, gatewayRef, shown))) return;
  const answer = await untilSent(until, () => gateway.authorise(gatewayRef));
  if (!answer.known) return noAnswer(deps, attempt, 'authorise', answer.cause);
  const decision = await settle(deps, keyOf(attempt), answer.value);
  if (decision.do === 'void') await sendVoid(deps, keyOf(attempt));
}

function noAnswer(deps: Deps, attempt: Attempt, call: string, cause: string): void {
  deps.log.warn({ payment: attempt.id, call, cause }, 'no answer from the bank');
}

/** @returns whether the attempt may still go on: not if it was given up meanwhile. */
const recordBegun = (
  deps: Deps,
  { id, sessionId }: Attempt,
  gatewayRef: string,
  card: { brand: string; lastFour: string },
): Promise<boolean> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    const attempt = loaded?.attempts.find((one) => one.id === id);
    if (!attempt) return false;
    await tx
      .update(attempts)
      .set({ gatewayRef, cardBrand: card.brand, cardLastFour: card.lastFour })
      .where(eq(attempts.id, id));
    await changeSession(tx, sessionId, {});
    return isInFlight(attempt) && attempt.voidRequestedAt === null;
  });

const FIRST_PAUSE = 100;

/** Repeats a call that can't have reached the bank, within a limit. */
async function untilSent<T>(until: number, call: () => Promise<GatewayResult<T>>): Promise<GatewayResult<T>> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, 1_000)) {
    const result = await call();
    if (result.known || result.sent || Date.now() + pause > until) return result;
    await wait(pause);
  }
}
