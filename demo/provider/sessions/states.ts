import type { SessionState } from '../../../src/protocol/snapshot.ts';
import type { Attempt } from '../db/schema.ts';

/** Declines after which a session with `attempts: multiple` ends. */
export const MAX_DECLINES = 10;

/** States in which a new attempt may begin. */
export const PAYABLE = ['created', 'pending', 'attempted'] as const satisfies SessionState[];

export const isPayable = (state: SessionState): boolean => (PAYABLE as readonly string[]).includes(state);

/** An attempt's that nothing has closed yet. */
export const IN_FLIGHT = ['processing', 'requires_action'] as const satisfies Attempt['status'][];

export type AttemptsMode = 'multiple' | 'single';

export const declinesAllowed = (mode: AttemptsMode): number => (mode === 'single' ? 1 : MAX_DECLINES);

export const attemptsLeft = (mode: AttemptsMode, declines: number): number =>
  Math.max(0, declinesAllowed(mode) - declines);

/** What a decline makes of a session. */
export type AfterDecline =
  | { ends: true; state: 'failed'; endCode: string }
  | { ends: false; state: SessionState };

/** @param declines including this one. An expired session stays expired. */
export function afterDecline(
  session: { state: SessionState; attemptsMode: AttemptsMode },
  declines: number,
  declineCode: string,
): AfterDecline {
  if (!isPayable(session.state)) return { ends: false, state: session.state };
  if (attemptsLeft(session.attemptsMode, declines) > 0) return { ends: false, state: 'attempted' };
  const endCode = session.attemptsMode === 'single' ? declineCode : 'too_many_attempts';
  return { ends: true, state: 'failed', endCode };
}
