import type { Deps } from '../deps.ts';
import type { GatewayResult } from '../gateway/gateway.ts';
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
 */
export async function advance(deps: Deps, key: AttemptKey, taken: Work | null = null): Promise<void> {
  for (let work = taken; ; work = null) {
    work ??= await takeWork(deps, key);
    if (!work) return;
    switch (await perform(deps, key, work)) {
      case 'moved':
        continue;
      case 'waits':
        return;
      case 'silence':
        return dropLease(deps, key);
    }
  }
}

/** `silence`: the bank gave no answer. */
type Progress = 'moved' | 'waits' | 'silence';

async function perform(deps: Deps, key: AttemptKey, work: Work): Promise<Progress> {
  const { gateway } = deps;
  const { gatewayRef, attempt } = work;
  const { threeDsUnavailable, providerUrl } = deps.config;
  switch (work.stage) {
    case 'authenticate': {
      const { threeDsBrowser } = attempt;
      if (threeDsBrowser === null) return 'waits';
      const answer = await ask(deps, key, 'authenticate', () =>
        gateway.authenticate(gatewayRef, {
          ...threeDsBrowser,
          notificationUrl: `${providerUrl}/3ds/${attempt.nonce}/challenge/`,
          stepUp: attempt.steppedUp,
        }),
      );
      return answer ? follow(deps, key, work, verdictOn(answer, threeDsUnavailable)) : 'silence';
    }
    case 'challenge': {
      const result = await ask(deps, key, 'authenticationResult', () =>
        gateway.authenticationResult(gatewayRef),
      );
      return result ? follow(deps, key, work, verdictOnChallenge(result, threeDsUnavailable)) : 'waits';
    }
    case 'authorise': {
      const answer = await ask(deps, key, 'authorise', () => gateway.authorise(gatewayRef));
      if (!answer) return 'silence';
      const decision = await settle(deps, key, answer, isStillAt(work));
      await actOn(deps, key, decision);
      return decision.do === 'step_up' ? 'moved' : 'waits';
    }
    case 'begin':
    case 'scheme':
    case 'method':
    case 'over':
      return 'waits';
  }
}

async function follow(deps: Deps, key: AttemptKey, work: Work, verdict: Verdict): Promise<Progress> {
  const decision = await applyVerdict(deps, key, verdict, isStillAt(work));
  await actOn(deps, key, decision);
  return verdict.do === 'authorise' ? 'moved' : 'waits';
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
