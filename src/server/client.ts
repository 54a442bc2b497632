import { call } from './call.ts';
import { type ClientOptions, readClientOptions } from './client-options.ts';
import { type Pages, pages } from './pages.ts';
import * as read from './read-answer.ts';
import type {
  BulkItem,
  Checkout,
  CheckoutCreate,
  CheckoutFacts,
  CheckoutUpdate,
  SessionState,
} from './wire-checkout.ts';
import type { EventEntry, EventType, LoginToken, NewWebhookSecret, WebhookSecret } from './wire-events.ts';
import type { Refunded, Trace } from './wire-trace.ts';

export interface CallOptions {
  signal?: AbortSignal;
}

/** Where a call that is made twice must be done once. */
export interface KeyedOptions extends CallOptions {
  /** The same key again answers with the same result, for 24 hours. One is made for each call where left out. */
  idempotencyKey?: string;
}

export interface ListQuery extends CallOptions {
  /** Sessions made later than this, RFC 3339. */
  createdAfter?: string;
  state?: SessionState;
  /** Items to a page. */
  limit?: number;
  /** `next` or `resume` of an earlier page. */
  cursor?: string;
}

export interface EventQuery extends CallOptions {
  sessionId?: string;
  type?: EventType;
  /** Items to a page. */
  limit?: number;
  /** `next` or `resume` of an earlier page. */
  cursor?: string;
}

/**
 * Every call that a secret key may make. Each is tried again after a broken connection, 429 and 5xx, with
 * the same idempotency key, and rejects with a {@link SoukError}.
 */
export interface Client {
  createCheckout(checkout: CheckoutCreate, options?: KeyedOptions): Promise<Checkout>;
  /** Up to 1,000 at once. @returns what became of each, in the order given: bad ones have `errors`. */
  createCheckouts(checkouts: readonly CheckoutCreate[], options?: KeyedOptions): Promise<BulkItem[]>;
  /** Everything of a session: the one thing to believe. */
  trace(sessionId: string, options?: CallOptions): Promise<Trace>;
  /** `for await (const trace of client.list({ createdAfter }))`, or one page by `.page()`. */
  list(query?: ListQuery): Pages<read.TracePage, Trace>;
  /** While unpaid. A bad field rejects and ends the session as `invalidated`. */
  update(sessionId: string, changes: CheckoutUpdate, options?: CallOptions): Promise<Checkout>;
  /** The goods are delivered: take the money. Harmless when repeated; 409 `checkout_reversed` when too late. */
  commit(sessionId: string, options?: CallOptions): Promise<CheckoutFacts>;
  /** @param refund `amount` is a part; left out, all that is left. */
  refund(sessionId: string, refund?: { amount?: string }, options?: KeyedOptions): Promise<Refunded>;
  /** Ends an unpaid session. Harmless when repeated; 409 `already_paid` when it was paid. */
  cancel(sessionId: string, options?: CallOptions): Promise<CheckoutFacts>;
  /** Logs a customer in to one session, once, within five minutes. */
  loginToken(customerId: string, sessionId: string, options?: CallOptions): Promise<LoginToken>;
  events(query?: EventQuery): Pages<read.EventPage, EventEntry>;
  /** Sends an event's webhook again. */
  replayEvent(eventId: string, options?: CallOptions): Promise<EventEntry>;
  webhookSecrets: {
    list(options?: CallOptions): Promise<WebhookSecret[]>;
    /** Makes a new secret beside the old one. Not tried again where it may have been made: list them first. */
    rotate(options?: CallOptions): Promise<NewWebhookSecret>;
  };
}

/**
 * The provider's API for a merchant's backend.
 * @throws {TypeError} at once, where an option is not usable.
 */
export function createClient(options: ClientOptions): Client {
  const connection = readClientOptions(options);
  const session = (id: string, rest = '') => `/v1/checkouts/${segment('sessionId', id)}/${rest}`;

  return {
    createCheckout: async (body, given) =>
      call(connection, {
        method: 'POST',
        path: '/v1/checkouts/',
        body,
        ...keyed(given),
        read: read.readCheckout,
      }),
    async createCheckouts(items, given) {
      const { items: made } = await call(connection, {
        method: 'POST',
        path: '/v1/checkouts/bulk/',
        body: { items },
        ...keyed(given),
        read: read.readBulk(items.length),
      });
      return made;
    },
    trace: async (id, given) =>
      call(connection, { method: 'GET', path: session(id), signal: given?.signal, read: read.readTrace }),
    list: ({ createdAfter, state, limit, cursor: start, signal } = {}) =>
      pages((cursor) => {
        const path = `/v1/checkouts/${query({ created_after: createdAfter, state, limit, cursor })}`;
        return call(connection, { method: 'GET', path, signal, read: read.readTracePage });
      }, start),
    update: async (id, body, given) =>
      call(connection, {
        method: 'PATCH',
        path: session(id),
        body,
        signal: given?.signal,
        read: read.readCheckout,
      }),
    commit: async (id, given) =>
      call(connection, {
        method: 'POST',
        path: session(id, 'commit/'),
        signal: given?.signal,
        read: read.readFacts,
      }),
    refund: async (id, body = {}, given) =>
      call(connection, {
        method: 'POST',
        path: session(id, 'refund/'),
        body,
        ...keyed(given),
        read: read.readRefunded,
      }),
    cancel: async (id, given) =>
      call(connection, {
        method: 'POST',
        path: session(id, 'cancel/'),
        signal: given?.signal,
        read: read.readFacts,
      }),
    loginToken: async (customerId, sessionId, given) =>
      call(connection, {
        method: 'POST',
        path: `/v1/customers/${segment('customerId', customerId)}/login-token/`,
        body: { session_id: sessionId },
        signal: given?.signal,
        read: read.readLoginToken,
      }),
    events: ({ sessionId: session, type, limit, cursor: start, signal } = {}) =>
      pages((cursor) => {
        const path = `/v1/events/${query({ session, type, limit, cursor })}`;
        return call(connection, { method: 'GET', path, signal, read: read.readEventPage });
      }, start),
    replayEvent: async (id, given) => {
      const path = `/v1/events/${segment('eventId', id)}/replay/`;
      return call(connection, { method: 'POST', path, signal: given?.signal, read: read.readEvent });
    },
    webhookSecrets: {
      async list(given) {
        const path = '/v1/webhook-secrets/';
        const { items } = await call(connection, {
          method: 'GET',
          path,
          signal: given?.signal,
          read: read.readSecrets,
        });
        return items;
      },
      rotate: async (given) =>
        call(connection, {
          method: 'POST',
          path: '/v1/webhook-secrets/',
          signal: given?.signal,
          read: read.readNewSecret,
          once: true,
        }),
    },
  };
}

function keyed({ signal, idempotencyKey = crypto.randomUUID() }: KeyedOptions = {}) {
  if (typeof idempotencyKey === 'string' && /^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
    return { signal, idempotencyKey };
  }
  throw new TypeError('`idempotencyKey` is not usable. Use 1 to 255 ASCII characters without spaces.');
}

/** An ID in a path. `.` and `..` would be resolved away, and an empty one names another call. */
function segment(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '' && value !== '.' && value !== '..') {
    return encodeURIComponent(value);
  }
  throw new TypeError(`\`${name}\` is not usable. Use the ID as the provider or you gave it.`);
}

function query(values: Record<string, string | number | undefined>): string {
  const used = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return used.length === 0 ? '' : `?${new URLSearchParams(used)}`;
}
