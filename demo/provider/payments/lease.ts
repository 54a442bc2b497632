import { eq } from 'drizzle-orm';
import { after } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { lockAttempt } from './load.ts';
import type { AttemptKey } from './settle.ts';
import { type Stage, stageOf } from './stage.ts';

/** What is to be asked at the bank for an attempt. */
export interface Work {
  stage: Stage;
  attempt: Attempt;
  /** Of the bank's transaction. */
  gatewayRef: string;
}

/**
 * Takes the attempt's next work, unless somebody is at it. A lease outlives its process by no more than
 * the bank's calls may take; then the next one takes over, and the bank answers as it did before.
 */
export const takeWork = (deps: Deps, key: AttemptKey): Promise<Work | null> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockAttempt(tx, key);
    if (!loaded || loaded.attempt.gatewayRef === null) return null;
    const { attempt } = loaded;
    const work = { stage: stageOf(attempt), attempt, gatewayRef: loaded.attempt.gatewayRef };
    switch (work.stage) {
      case 'challenge':
        // It is only looked at, by anybody who has heard something: a lease would make the last one who did leave.
        return work;
      case 'authenticate':
      case 'authorise': {
        if (attempt.leasedUntil !== null && attempt.leasedUntil > loaded.now) return null;
        await tx
          .update(attempts)
          .set({ leasedUntil: after(leaseTime(deps)) })
          .where(eq(attempts.id, attempt.id));
        return work;
      }
      case 'begin':
      case 'scheme':
      case 'method':
      case 'over':
        return null;
    }
  });

const MARGIN = 1_000;

/** How long a lease holds; milliseconds. */
export const leaseTime = ({ config: { timeLimits } }: Pick<Deps, 'config'>): number =>
  timeLimits.gateway + timeLimits.gatewayRetry + MARGIN;

/** For whoever got no answer: the next one may ask at once. */
export async function dropLease(deps: Deps, key: AttemptKey): Promise<void> {
  await deps.db.update(attempts).set({ leasedUntil: null }).where(eq(attempts.id, key.attemptId));
}

/** Whether an attempt is where it was when its work was taken: the answer is about that and nothing later. */
export const isStillAt =
  ({ stage, attempt }: Work) =>
  (now: Attempt): boolean =>
    stageOf(now) === stage && now.steppedUp === attempt.steppedUp;
