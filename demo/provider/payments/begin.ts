import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { commitWith } from '../db/commit-with.ts';
import { after } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import type { Begun, Source } from '../gateway/gateway.ts';
import { sessionChange } from '../sessions/change.ts';
import { isInFlight, type LoadedSession } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { IN_FLIGHT } from '../sessions/states.ts';
import { isBankPage } from '../three-ds/bank-page.ts';
import { advance } from './advance.ts';
import { attemptChange } from './change.ts';
import { leaseTime, type Work } from './lease.ts';
import { ATTEMPT, lockAttempt } from './load.ts';
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

/** @returns the authorisation, where that comes next: it is leased together with what is recorded. */
async function recordBegun(deps: Deps, attempt: NewAttempt, begun: Taken): Promise<Work | null> {
  const { redirectUrl, threeDs } = begun;
  const work = redirectUrl === null && threeDs === null ? await goStraightOn(deps, attempt, begun) : null;
  if (!work) await recordAsItStands(deps, attempt, begun);
  return work;
}

/**
 * Most need nothing of the customer: those are recorded in one go, without a look at them first.
 * @returns `null` where it was given up meanwhile, and nothing is recorded.
 */
async function goStraightOn(
  deps: Deps,
  { id, sessionId }: NewAttempt,
  { gatewayRef, card }: Taken,
): Promise<Work | null> {
  const values = {
    id,
    gatewayRef,
    cardBrand: card?.brand ?? null,
    cardLastFour: card?.lastFour ?? null,
    lease: leaseTime(deps),
  };
  const outcomes = await deps.db.transaction((tx) =>
    // The session's row is locked first, as by everybody.
    commitWith(tx, [sessionChange(sessionId, {}), takeUnlessGivenUp(values)]),
  );
  const [row] = outcomes[1]?.rows ?? [];
  const attempt = row ? ATTEMPT.read(row) : null;
  return attempt && { stage: stageOf(attempt), attempt, gatewayRef };
}

interface Taking {
  id: string;
  gatewayRef: string;
  /** `null` leaves it as it is, like the next one. */
  cardBrand: string | null;
  cardLastFour: string | null;
  /** Milliseconds. */
  lease: number;
}

const takeUnlessGivenUp = statement<Taking>((db, value) => {
  const change = db
    .update(attempts)
    .set({
      gatewayRef: sql`${value('gatewayRef')}`,
      cardBrand: sql`coalesce(${value('cardBrand')}, ${attempts.cardBrand})`,
      cardLastFour: sql`coalesce(${value('cardLastFour')}, ${attempts.cardLastFour})`,
      leasedUntil: after(value('lease')),
    })
    .where(
      and(
        eq(attempts.id, value('id')),
        inArray(attempts.status, [...IN_FLIGHT]),
        isNull(attempts.voidRequestedAt),
      ),
    );
  return sql`${change.getSQL()} returning ${ATTEMPT.columns}`;
});

/** What the customer has to do; one that was given up meanwhile is recorded, too, but asks nothing of him any more. */
const recordAsItStands = (deps: Deps, { id, sessionId }: NewAttempt, begun: Taken): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockAttempt(tx, { sessionId, attemptId: id });
    if (!loaded) return;
    const { attempt, now } = loaded;
    const { gatewayRef, card } = begun;
    const goesOn = isInFlight(attempt) && attempt.voidRequestedAt === null;
    const change: Partial<Attempt> = {
      gatewayRef,
      ...(card && { cardBrand: card.brand, cardLastFour: card.lastFour }),
      ...(goesOn && nextAction(deps, begun, now)),
    };
    await commitWith(tx, [attemptChange(id, change), sessionChange(sessionId, {})]);
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
