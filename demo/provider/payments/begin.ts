import { commitWith } from '../db/commit-with.ts';
import type { Attempt } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Begun, Source } from '../gateway/gateway.ts';
import { sessionChange } from '../sessions/change.ts';
import { isInFlight, type LoadedSession } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { isBankPage } from '../three-ds/bank-page.ts';
import { advance } from './advance.ts';
import { attemptChange } from './change.ts';
import { leaseEnd, type Work } from './lease.ts';
import { lockAttempt } from './load.ts';
import { keyOf, settle } from './settle.ts';
import { stageOf } from './stage.ts';
import { untilSent } from './until-sent.ts';

/**
 * Takes a new attempt to the bank, and as far as it goes without the customer. Where no answer comes it
 * stays open, and the inquiry job, which was queued together with it, finds out.
 * @returns the session as that left it; `null` where it has to be read.
 */
export async function beginAtBank(
  deps: Deps,
  attempt: NewAttempt,
  source: Source,
): Promise<LoadedSession | null> {
  const key = keyOf(attempt);
  const begun = await untilSent(Date.now() + deps.config.timeLimits.gatewayRetry, () =>
    deps.gateway.begin({
      ref: attempt.id,
      source,
      money: { amount: amountOf(attempt), currency: attempt.currency },
      save: attempt.save,
    }),
  );
  if (!begun.known) {
    deps.log.warn({ payment: attempt.id, call: 'begin', cause: begun.cause }, 'no answer from the bank');
    return null;
  }
  if (begun.value.status === 'voided') {
    await settle(deps, key, { status: 'voided' });
    return null;
  }
  return advance(deps, key, await recordBegun(deps, attempt, begun.value));
}

/** What the bank is told of an attempt, and its key. */
export type NewAttempt = Pick<Attempt, 'id' | 'sessionId' | 'nonce' | 'amount' | 'currency' | 'save'>;

type Taken = Extract<Begun, { status: 'begun' }>;

/**
 * One that was given up meanwhile is recorded, too, but asks nothing of the customer any more.
 * @returns the authorisation, where that comes next: it is leased together with what is recorded.
 */
const recordBegun = (deps: Deps, { id, sessionId }: NewAttempt, begun: Taken): Promise<Work | null> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockAttempt(tx, { sessionId, attemptId: id });
    if (!loaded) return null;
    const { attempt, now } = loaded;
    const { gatewayRef, card } = begun;
    const goesOn = isInFlight(attempt) && attempt.voidRequestedAt === null;
    const straight = goesOn && begun.threeDs === null && begun.redirectUrl === null;
    const change: Partial<Attempt> = {
      gatewayRef,
      ...(card && { cardBrand: card.brand, cardLastFour: card.lastFour }),
      ...(goesOn && nextAction(deps, begun, now)),
      ...(straight && { leasedUntil: leaseEnd(deps, loaded) }),
    };
    await commitWith(tx, [attemptChange(id, change), sessionChange(sessionId, {})]);
    const recorded = { ...attempt, ...change };
    return straight ? { stage: stageOf(recorded), attempt: recorded, gatewayRef } : null;
  });

function nextAction({ config }: Deps, { redirectUrl, threeDs }: Taken, now: Date) {
  if (redirectUrl !== null) {
    return {
      status: 'requires_action' as const,
      actionType: 'redirect' as const,
      redirectUrl,
      deadline: new Date(now.getTime() + config.timeLimits.redirect),
    };
  }
  if (threeDs === null) return {};
  return {
    status: 'requires_action' as const,
    actionType: 'three_ds_method' as const,
    threeDsTransId: threeDs.transId,
    threeDsVersion: threeDs.version,
    threeDsMethodUrl: threeDs.methodUrl !== null && isBankPage(threeDs.methodUrl) ? threeDs.methodUrl : null,
  };
}
