import type { Trace } from './wire-trace.ts';

/** What webhooks tell of. */
export type EventType =
  | 'checkout.paid'
  | 'checkout.attempt_failed'
  | 'checkout.committed'
  | 'checkout.reversed'
  | 'checkout.expired'
  | 'checkout.canceled'
  | 'checkout.failed'
  | 'checkout.invalidated'
  | 'checkout.late_voided'
  | 'refund.succeeded'
  | 'refund.failed';

/** Body of a webhook. Events may come twice and in any order: `data.version` tells which is newer. */
export interface WebhookPayload {
  /** A newer provider may send others. */
  type: EventType | (string & {});
  timestamp: string;
  /** The session as it was right after. */
  data: Trace;
}

/** One entry of the list of events. */
export interface EventEntry {
  /** Equal to the webhook's header `webhook-id`. */
  id: string;
  session_id: string;
  type: EventType | (string & {});
  version: number;
  created_at: string;
  payload: WebhookPayload;
  /** `null` where the session has no `webhook_url`. */
  delivery: {
    status: 'pending' | 'delivered' | 'gone' | 'given_up';
    tries: number;
    last_try_at: string | null;
    last_status: number | null;
    last_error: string | null;
    next_try_at: string | null;
  } | null;
}

/** A webhook secret without the secret. */
export interface WebhookSecret {
  id: string;
  last_four: string;
  created_at: string;
  /** Until when deliveries are signed with it; `null`: until it is rotated out. */
  expires_at: string | null;
}

/** The only time that a secret is told: keep it where the others are. */
export interface NewWebhookSecret extends WebhookSecret {
  /** `whsec_…` */
  secret: string;
}

export interface LoginToken {
  /** Hand it to `createCheckout({ loginToken })` in the page; never into a URL or a log. */
  login_token: string;
  expires_at: string;
}
