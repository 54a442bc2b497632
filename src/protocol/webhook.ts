import * as z from 'zod/mini';
import { Trace } from './checkout.ts';
import { SessionId, Timestamp } from './primitives.ts';

/** What a merchant is told of, by webhook and in `GET /v1/events/` (api.md §7). The list only grows. */
export const eventTypes = [
  'checkout.paid',
  /** A try to pay came to nothing: declined, or given up. The last entry of `attempts` says which. */
  'checkout.attempt_failed',
  'checkout.committed',
  'checkout.reversed',
  'checkout.expired',
  'checkout.canceled',
  /** No tries are left. */
  'checkout.failed',
  /** Ended by an update with a bad field. */
  'checkout.invalidated',
  /** The bank approved after the session had ended; the money went back. */
  'checkout.late_voided',
  'refund.succeeded',
  'refund.failed',
] as const;

export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

/** Body of a webhook. Events may come twice and in any order: `data.version` tells which is newer. */
export const WebhookEvent = z.object({
  type: EventType,
  /** When it happened, by the provider's database. */
  timestamp: Timestamp,
  /** The session as it was right after. */
  data: Trace,
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** How a webhook's delivery stands. */
export const Delivery = z.object({
  /** `gone`: the receiver answered 410. `given_up`: three days of tries were in vain. */
  status: z.enum(['pending', 'delivered', 'gone', 'given_up']),
  /** Tries since the event, or since its last replay. */
  tries: z.int(),
  last_try_at: z.nullable(Timestamp),
  /** HTTP status of the last answer; `null` where none came. */
  last_status: z.nullable(z.int()),
  /** Why no answer came, in a few words. */
  last_error: z.nullable(z.string()),
  next_try_at: z.nullable(Timestamp),
});

/** One entry of `GET /v1/events/`. */
export const EventEntry = z.object({
  /** Equal to the header `webhook-id`. */
  id: z.string(),
  session_id: SessionId,
  type: EventType,
  version: z.int(),
  created_at: Timestamp,
  /** What is sent. */
  payload: WebhookEvent,
  /** `null` where the session has no `webhook_url`. */
  delivery: z.nullable(Delivery),
});
export type EventEntry = z.infer<typeof EventEntry>;

export const EventList = z.object({
  /** Oldest first. */
  items: z.array(EventEntry),
  /** Cursor of the next page; `null` where this one reaches the end. */
  next: z.nullable(z.string()),
  /** Cursor behind this page, at the end, too: keep it to ask later for what came since. `null` while there is nothing. */
  resume: z.nullable(z.string()),
});
export type EventList = z.infer<typeof EventList>;

/** A webhook secret without the secret. */
export const WebhookSecret = z.object({
  id: z.string(),
  /** The secret's last four characters. */
  last_four: z.string(),
  created_at: Timestamp,
  /** Until when deliveries are signed with it; `null`: until it is rotated out. */
  expires_at: z.nullable(Timestamp),
});
export type WebhookSecret = z.infer<typeof WebhookSecret>;

export const WebhookSecretList = z.object({ items: z.array(WebhookSecret) });
export type WebhookSecretList = z.infer<typeof WebhookSecretList>;

/** Answer to `POST /v1/webhook-secrets/`: the only time that the secret is told. */
export const WebhookSecretCreated = z.extend(WebhookSecret, { secret: z.string() });
export type WebhookSecretCreated = z.infer<typeof WebhookSecretCreated>;
