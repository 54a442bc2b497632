import type { TimeLimits } from '../../src/protocol/time-limits.ts';

/** Short enough that a story about them takes seconds, long enough that nothing else notices. */
export const SHORT: Partial<TimeLimits> = {
  retryFirst: 100,
  retryMost: 1_000,
  poll: 300,
  outcomeUnknown: 2_000,
  gateway: 3_000,
  gatewayRetry: 1_000,
  attempt: 6_000,
  threeDsMethod: 2_000,
  popupGrace: 2_000,
  leave: 1_000,
  challengeHelp: 2_000,
  firstInquiry: 1_000,
  acknowledge: 500,
};
