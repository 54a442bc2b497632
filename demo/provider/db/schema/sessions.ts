import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Fee, LineItem, SessionState } from '../../../../src/protocol/snapshot.ts';
import { minorUnits, moment, placeInList } from './columns.ts';
import { merchants } from './merchants.ts';

/**
 * The random half of a UUID as Base64 without its signs. Made here rather than by the provider, so that
 * every row has one, whoever writes it.
 */
const NEW_LINK_CODE = sql.raw(
  `translate(encode(substring(uuid_send(gen_random_uuid()) from 9), 'base64'), '+/=', 'xY')`,
);

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    ...placeInList('created_xid'),
    /** The payment link's short form: letters and digits, 11 with 61 random bits. */
    linkCode: text('link_code').notNull().unique().default(NEW_LINK_CODE),
    /** Grows with every change of the session or its attempts. */
    version: integer('version').notNull().default(1),
    state: text('state').$type<SessionState>().notNull().default('created'),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    orderNo: text('order_no').notNull(),
    methods: text('methods').array().notNull(),
    attemptsMode: text('attempts_mode').$type<'multiple' | 'single'>().notNull(),
    captureMode: text('capture_mode').$type<'commit' | 'automatic'>().notNull(),
    declines: integer('declines').notNull().default(0),
    customerId: text('customer_id'),
    customerEmail: text('customer_email'),
    customerName: text('customer_name'),
    returnUrl: text('return_url'),
    cancelUrl: text('cancel_url'),
    webhookUrl: text('webhook_url'),
    allowedOrigins: text('allowed_origins').array().notNull(),
    language: text('language'),
    lineItems: jsonb('line_items').$type<LineItem[]>().notNull(),
    fees: jsonb('fees').$type<Fee[]>().notNull(),
    metadata: jsonb('metadata').$type<Record<string, string>>().notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    expiresAt: moment('expires_at').notNull(),
    /** Seconds, as the session was made with: what an extension adds. */
    expiresIn: integer('expires_in').notNull(),
    /** How far the customer may put off the expiry, in seconds from creation. */
    maxExpiresIn: integer('max_expires_in'),
    endedAt: moment('ended_at'),
    /** Why the session ended: a decline code, `too_many_attempts`, `expired`, `invalidated`, … */
    endCode: text('end_code'),
    commitState: text('commit_state').$type<'awaiting' | 'committed' | 'reversed'>(),
    commitBy: moment('commit_by'),
    captureStatus: text('capture_status').$type<'pending' | 'done' | 'failed'>(),
    reversalStatus: text('reversal_status').$type<'pending' | 'done' | 'failed'>(),
    /** The bank refused the capture or the giving back then, for the first time. */
    refusedSince: moment('refused_since'),
    /** Why it refused for good, in its words: capture or reversal is `failed`. */
    refusalCode: text('refusal_code'),
    /** How it was paid: `held`, and a capture has to follow, or `taken` at once by a scheme without holds. */
    funds: text('funds').$type<'held' | 'taken'>(),
  },
  (table) => [
    unique('sessions_merchant_id_id').on(table.merchantId, table.id),
    index('sessions_by_creation').on(table.merchantId, table.createdAt, table.id),
    index('sessions_in_order').on(table.merchantId, table.createdXid, table.position),
    check('sessions_amount_positive', sql`${table.amount} > 0`),
    check(
      'sessions_paid_has_commit_state',
      sql`(${table.state} = 'paid') = (${table.commitState} is not null)`,
    ),
    check('sessions_paid_has_funds', sql`(${table.state} = 'paid') = (${table.funds} is not null)`),
    check(
      'sessions_committed_has_capture',
      sql`${table.commitState} is distinct from 'committed' or ${table.captureStatus} is not null`,
    ),
    check(
      'sessions_reversed_has_reversal',
      sql`(${table.commitState} is not distinct from 'reversed') = (${table.reversalStatus} is not null)`,
    ),
    check(
      'sessions_failed_has_refusal',
      sql`('failed' in (coalesce(${table.captureStatus}, ''), coalesce(${table.reversalStatus}, ''))) = (${table.refusalCode} is not null)`,
    ),
    // What is still to be done, for the sweep; hardly any session is in one of them at a time.
    index('sessions_to_decide').on(table.commitBy).where(sql`${table.commitState} = 'awaiting'`),
    index('sessions_to_capture').on(table.id).where(sql`${table.captureStatus} = 'pending'`),
    index('sessions_to_send_back').on(table.id).where(sql`${table.reversalStatus} = 'pending'`),
  ],
);

export type Session = typeof sessions.$inferSelect;
