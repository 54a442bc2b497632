import type { Deps } from '../deps.ts';
import type { GatewayResult } from '../gateway/gateway.ts';
import type { LoadedSession } from '../sessions/load.ts';
import { applyVerdict } from '../three-ds/apply.ts';
import { type Verdict, verdictOn, verdictOnChallenge } from '../three-ds/verdict.ts';
import { actOn } from './give-up.ts';
import { dropLease, isStillAt, takeWork, type Work } from './lease.ts';
import { type AttemptKey, settle } from './settle.ts';
import { untilSent } from './until-sent.ts';

/**
 * Takes an attempt as far as it goes without its customer: authentication, the challenge's result, the
 * authorisation, once more after a soft decline. Called by whoever has a reason to believe that it goes
 * on: the frame's requests, the bank's notifications, jobs. Of any number at once one does the work.
 * @param taken work that the caller has taken already.
 * @returns the session as that left it; `null` where it has to be read.
 */
export async function advance(
  deps: Deps,
  key: AttemptKey,
  taken: Work | null = null,
): Promise<LoadedSession | null> {
  for (let work = taken; ; work = null) {
    work ??= await takeWork(deps, key);
    if (!work) return null;
    const progress = await perform(deps, key, work);
    switch (progress.is) {
      case 'moved':
        continue;
      case 'waits':
        return null;
      case 'paid':
        return progress.left;
      case 'silence':
        await dropLease(deps, key);
        return null;
    }
  }
}

/** `silence`: the bank gave no answer. */
type Progress = { is: 'moved' | 'waits' | 'silence' } | { is: 'paid'; left: LoadedSession };

const MOVED: Progress = { is: 'moved' };
const WAITS: Progress = { is: 'waits' };
const SILENCE: Progress = { is: 'silence' };

async function perform(deps: Deps, key: AttemptKey, work: Work): Promise<Progress> {
  const { gateway } = deps;
  const { gatewayRef, attempt } = work;
  const { threeDsUnavailable, providerUrl } = deps.config;
  switch (work.stage) {
    case 'authenticate': {
      const { threeDsBrowser } = attempt;
      if (threeDsBrowser === null) return WAITS;
      const answer = await ask(deps, key, 'authenticate', () =>
        gateway.authenticate(gatewayRef, {
          ...threeDsBrowser,
          notificationUrl: `${providerUrl}/3ds/${attempt.nonce}/challenge/`,
          stepUp: attempt.steppedUp,
        }),
      );
      return answer ? follow(deps, key, work, verdictOn(answer, threeDsUnavailable)) : SILENCE;
    }
    case 'challenge': {
      const result = await ask(deps, key, 'authenticationResult', () =>
        gateway.authenticationResult(gatewayRef),
      );
      return result ? follow(deps, key, work, verdictOnChallenge(result, threeDsUnavailable)) : WAITS;
    }
    case 'authorise': {
      const answer = await ask(deps, key, 'authorise', () => gateway.authorise(gatewayRef));
      if (!answer) return SILENCE;
      const settled = await settle(deps, key, answer, isStillAt(work));
      await actOn(deps, key, settled);
      if (settled.left) return { is: 'paid', left: settled.left };
      return settled.do === 'step_up' ? MOVED : WAITS;
    }
    case 'begin':
    case 'scheme':
    case 'method':
    case 'over':
      return WAITS;
  }
}

async function follow(deps: Deps, key: AttemptKey, work: Work, verdict: Verdict): Promise<Progress> {
  const decision = await applyVerdict(deps, key, verdict, isStillAt(work));
  await actOn(deps, key, decision);
  return verdict.do === 'authorise' ? MOVED : WAITS;
}

/** @returns `null` where no answer came; the inquiry job goes on asking. */
async function ask<T>(
  deps: Deps,
  key: AttemptKey,
  call: string,
  send: () => Promise<GatewayResult<T>>,
): Promise<T | null> {
  const result = await untilSent(Date.now() + deps.config.timeLimits.gatewayRetry, send);
  if (result.known) return result.value;
  deps.log.warn({ payment: key.attemptId, call, cause: result.cause }, 'no answer from the bank');
  return null;
}
