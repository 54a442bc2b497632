import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, json, pgTable, text } from 'drizzle-orm/pg-core';
import type { EventType, WebhookEvent } from '../../../../src/protocol/webhook.ts';
import { moment, placeInList } from './columns.ts';
import { sessions } from './sessions.ts';

/** What merchants are told: the outbox of webhooks, and the list of `GET /v1/events/`. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    /** Also the `webhook-id` of every delivery. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    type: text('type').$type<EventType>().notNull(),
    /** Of the session, as the payload has it. */
    version: integer('version').notNull(),
    /** As rendered then; not `jsonb`, which would change the order of its keys. */
    payload: json('payload').$type<WebhookEvent>().notNull(),
    ...placeInList('written_by'),
    createdAt: moment('created_at').notNull(),
    /** `null`: the session has no webhook, so it is only listed. */
    url: text('url'),
    /** `null` where there is nothing to deliver. */
    status: text('status').$type<'pending' | 'delivered' | 'gone' | 'given_up'>(),
    /** Grows with every try and every replay: a job that was made for an earlier turn does nothing. */
    turn: integer('turn').notNull().default(0),
    /** Since the event, or its last replay. */
    tries: integer('tries').notNull().default(0),
    /** From here the time for tries counts. */
    triesSince: moment('tries_since').notNull(),
    lastTryAt: moment('last_try_at'),
    /** HTTP status of the last answer. */
    lastStatus: integer('last_status'),
    /** Why there was no answer, in a few words. */
    lastError: text('last_error'),
    /** `null` while `pending`: no job has been made yet. */
    nextTryAt: moment('next_try_at'),
  },
  (table) => [
    foreignKey({
      name: 'webhook_events_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('webhook_events_in_order').on(table.merchantId, table.createdXid, table.position),
    index('webhook_events_of_session').on(table.sessionId, table.createdXid, table.position),
    index('webhook_events_by_age').on(table.createdAt),
    index('webhook_events_without_job')
      .on(table.sessionId)
      .where(sql`${table.status} = 'pending' and ${table.nextTryAt} is null`),
    check('webhook_events_status_needs_url', sql`(${table.status} is null) = (${table.url} is null)`),
  ],
);

export type WebhookEventRow = typeof webhookEvents.$inferSelect;
