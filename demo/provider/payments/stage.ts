import type { Attempt } from '../db/schema.ts';

/** What an attempt waits for. */
export type Stage =
  /** The bank has not taken the source yet, or its answer was lost. */
  | 'begin'
  /** The customer, on the scheme's page. */
  | 'scheme'
  /** The customer's browser: it lets the ACS look at it, then tells about itself. */
  | 'method'
  /** The issuer: whether it knows its customer, or wants a challenge. */
  | 'authenticate'
  /** The customer, on the issuer's page. */
  | 'challenge'
  /** The issuer: whether it pays. */
  | 'authorise'
  /** Nothing more: it is closed, or being given up. */
  | 'over';

export type StageFacts = Pick<
  Attempt,
  | 'status'
  | 'voidRequestedAt'
  | 'gatewayRef'
  | 'method'
  | 'threeDsTransId'
  | 'actionType'
  | 'threeDsBrowser'
  | 'transStatus'
>;

/** Every process reads it from the database alone, so that any of them can go on where another one stopped. */
export function stageOf(attempt: StageFacts): Stage {
  if (attempt.status !== 'processing' && attempt.status !== 'requires_action') return 'over';
  if (attempt.voidRequestedAt !== null) return 'over';
  if (attempt.gatewayRef === null) return 'begin';
  if (attempt.method === 'redirect') return 'scheme';
  if (attempt.threeDsTransId === null) return 'authorise';
  if (attempt.actionType === 'three_ds_challenge') return 'challenge';
  if (attempt.threeDsBrowser === null) return 'method';
  return attempt.transStatus === null ? 'authenticate' : 'authorise';
}
