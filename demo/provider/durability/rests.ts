import type { Trace } from '../../../src/protocol/checkout.ts';

/** Whether nothing of a session is still to be done. */
export const rests = ({ attempts, capture, reversal, refunds }: Trace): boolean =>
  attempts.every(({ status }) => status !== 'processing' && status !== 'requires_action') &&
  [capture, reversal, ...refunds].every((one) => one?.status !== 'pending');
