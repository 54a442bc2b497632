import type { Challenge } from '../rows.ts';

export interface Clock {
  now: () => Date;
}

/** EMV 3DS: how long an ACS waits for the customer, in milliseconds, counted anew from each thing he does. */
export const ACS_PATIENCE = 600_000;

/** How a challenge ended: `N` where the customer took too long; `null` while it is open. */
export const resultOf = (challenge: Challenge, now: Date): 'Y' | 'N' | 'U' | null =>
  challenge.result ?? (now.getTime() - Number(challenge.awaited_since) >= ACS_PATIENCE ? 'N' : null);
