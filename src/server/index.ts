/** `souk-checkout/server`: what a merchant's backend needs. No dependencies; Node 20 and edge runtimes. */
export { applePayAssociation } from './apple-pay-association.ts';
export type { CallOptions, Client, EventQuery, KeyedOptions, ListQuery } from './client.ts';
export { createClient } from './client.ts';
export type { ClientOptions } from './client-options.ts';
export type {
  Difference,
  Ending,
  Expected,
  RecordState,
  SettleOrder,
  Situation,
  Step,
  Waiting,
} from './decide.ts';
export { decideSettlement } from './decide.ts';
export type { Pages } from './pages.ts';
export type { EventPage, TracePage } from './read-answer.ts';
export type { Settlement } from './settle.ts';
export { settle } from './settle.ts';
export type { SettleOptions } from './settle-options.ts';
export type { LocalErrorCode, SoukError } from './souk-error.ts';
export { isSoukError } from './souk-error.ts';
export { version } from './version.ts';
export type { VerifyOptions, WebhookEvent, WebhookHeaders } from './webhook.ts';
export { verifyWebhook } from './webhook.ts';
export type { WebhookError, WebhookProblem } from './webhook-error.ts';
export { isWebhookError } from './webhook-error.ts';
export type * from './wire-checkout.ts';
export type * from './wire-events.ts';
export type * from './wire-trace.ts';
