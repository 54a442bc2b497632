import type { Action } from '../../../src/protocol/snapshot.ts';
import type { Config } from '../config.ts';
import type { Attempt } from '../db/schema.ts';
import { schemeOf } from '../methods/schemes.ts';
import { methodTimeout } from '../three-ds/versions.ts';

/** What the customer's browser has to do for an attempt; `undefined` where nothing (any more). */
export function actionOf(
  config: Pick<Config, 'providerUrl' | 'timeLimits'>,
  attempt: Attempt,
  popupSeen: boolean,
): Action | undefined {
  if (attempt.status !== 'requires_action' || attempt.voidRequestedAt !== null) return undefined;
  const at = (path: string) => ({
    url: `${config.providerUrl}${path}`,
    deadline: attempt.deadline.toISOString(),
  });
  switch (attempt.actionType) {
    case null:
      return undefined;
    case 'redirect':
      return {
        type: 'redirect',
        ...at(`/redirect/${attempt.nonce}/`),
        // One that was opened again leads straight to the scheme's page.
        popup: popupSeen || attempt.redirectWindow === 'popup' ? 'opened' : 'unseen',
        scheme_name: schemeOf(attempt.scheme ?? '')?.name ?? '',
      };
    case 'three_ds_method':
      return {
        type: 'three_ds_method',
        ...at(`/3ds/${attempt.nonce}/method/`),
        method: methodOf(config, attempt),
      };
    case 'three_ds_challenge':
      return { type: 'three_ds_challenge', ...at(`/3ds/${attempt.nonce}/challenge/`) };
  }
}

function methodOf(
  { timeLimits }: Pick<Config, 'timeLimits'>,
  attempt: Attempt,
): NonNullable<Action['method']> {
  const timeout = methodTimeout(attempt.threeDsVersion ?? '', timeLimits);
  if (attempt.threeDsMethodUrl === null) return { status: 'absent', timeout };
  return { status: attempt.threeDsMethodDoneAt === null ? 'pending' : 'done', timeout };
}
