import type { TimeLimits } from '../../../src/protocol/time-limits.ts';
import type { Posted } from './post.ts';

/** What becomes of an event after a try to deliver it. */
export type AfterTry = { status: 'delivered' | 'gone' | 'given_up' } | { status: 'pending'; delayMs: number };

type Limits = Pick<TimeLimits, 'webhookRetryFirst' | 'webhookRetryMost' | 'webhookRetries'>;

const FACTOR = 3;

/**
 * @param tries including this one.
 * @param elapsedMs since the first of them was due.
 * @param luck from 0 to 1. Half of each wait is left to it, so that a receiver that comes back does not
 *   hear everything at once.
 */
export function afterTry(
  posted: Posted,
  { tries, elapsedMs, luck }: { tries: number; elapsedMs: number; luck: number },
  limits: Limits,
): AfterTry {
  if ('status' in posted) {
    if (posted.status >= 200 && posted.status < 300) return { status: 'delivered' };
    if (posted.status === 410) return { status: 'gone' };
  }
  if (elapsedMs >= limits.webhookRetries) return { status: 'given_up' };
  const whole = Math.min(limits.webhookRetryFirst * FACTOR ** (tries - 1), limits.webhookRetryMost);
  return { status: 'pending', delayMs: Math.ceil(whole * (0.5 + luck / 2)) };
}
