import { isObject } from './answer.ts';
import type { BulkItem, Checkout, CheckoutFacts } from './wire-checkout.ts';
import type { EventEntry, LoginToken, NewWebhookSecret, WebhookSecret } from './wire-events.ts';
import type { Refunded, Trace } from './wire-trace.ts';

/**
 * Whether an answer is what was asked for. Looks at what the kit itself decides by and at what tells one
 * kind of answer from another; the rest is the provider's word.
 */

type Read<T> = (json: unknown) => T | null;

const as =
  <T>(test: (json: Record<string, unknown>) => boolean): Read<T> =>
  (json) =>
    isObject(json) && test(json) ? (json as T) : null;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const orNull = (value: unknown, test: (value: unknown) => boolean): boolean => value === null || test(value);
const COMMIT_STATES: readonly unknown[] = [null, 'awaiting', 'committed', 'reversed'];

const isFacts = (json: Record<string, unknown>): boolean =>
  [json.session_id, json.state, json.amount, json.currency, json.order_no].every(isText) &&
  COMMIT_STATES.includes(json.commit_state) &&
  orNull(json.commit_by, isTime);

const isPaid = (value: unknown): boolean =>
  isObject(value) && [value.amount, value.currency, value.reference].every(isText);

const isRefund = (value: unknown): boolean =>
  isObject(value) && isText(value.amount) && isText(value.status) && isText(value.refund_id);

const isTraceBody = (json: Record<string, unknown>): boolean =>
  isFacts(json) &&
  orNull(json.paid, isPaid) &&
  Array.isArray(json.attempts) &&
  Array.isArray(json.refunds) &&
  json.refunds.every(isRefund);

const isCheckout = (json: Record<string, unknown>): boolean => isFacts(json) && isText(json.checkout_url);

export const readFacts: Read<CheckoutFacts> = as(isFacts);
export const readCheckout: Read<Checkout> = as(isCheckout);
export const readTrace: Read<Trace> = as(isTraceBody);
export const readRefunded: Read<Refunded> = as((json) => isTraceBody(json) && orNull(json.refund, isRefund));

/** @param count of the items sent: an answer that has lost some is none. */
export const readBulk = (count: number): Read<{ items: BulkItem[] }> =>
  as(
    ({ items }) =>
      Array.isArray(items) &&
      items.length === count &&
      items.every((item) => isObject(item) && (isCheckout(item) || isObject(item.errors))),
  );

const isPage = ({ items, next }: Record<string, unknown>, test: (item: unknown) => boolean): boolean =>
  Array.isArray(items) && items.every(test) && orNull(next, isText);

export interface TracePage {
  /** The oldest first. */
  items: Trace[];
  /** `cursor` of the next page; `null` at the end. */
  next: string | null;
  /** `cursor` behind this page, at the end, too: asks later for what came since. */
  resume?: string | null | undefined;
}

export interface EventPage {
  /** The oldest first. */
  items: EventEntry[];
  /** `cursor` of the next page; `null` at the end. */
  next: string | null;
  /** `cursor` behind this page, at the end, too: asks later for what came since. */
  resume?: string | null | undefined;
}

export const readTracePage: Read<TracePage> = as((json) =>
  isPage(json, (item) => isObject(item) && isTraceBody(item)),
);

const isEvent = ({ id, type }: Record<string, unknown>): boolean => isText(id) && isText(type);

export const readEvent: Read<EventEntry> = as(isEvent);
export const readEventPage: Read<EventPage> = as((json) =>
  isPage(json, (item) => isObject(item) && isEvent(item)),
);

export const readSecrets: Read<{ items: WebhookSecret[] }> = as(
  ({ items }) => Array.isArray(items) && items.every((item) => isObject(item) && isText(item.id)),
);

export const readNewSecret: Read<NewWebhookSecret> = as(({ id, secret }) => isText(id) && isText(secret));

export const readLoginToken: Read<LoginToken> = as(
  ({ login_token, expires_at }) => isText(login_token) && isTime(expires_at),
);
