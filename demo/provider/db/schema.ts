import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Fee, LineItem, SessionState } from '../../../src/protocol/snapshot.ts';

/**
 * The provider's tables. Money is a whole number of minor units beside its ISO 4217 code; every moment
 * comes from the database's clock; nothing here can hold a card number or a CVC.
 */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });

export const merchants = pgTable('merchants', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** ISO 3166-1 alpha-2. */
  country: text('country').notNull(),
  logoUrl: text('logo_url'),
  /** Hexadecimal SHA-256 of the secret key. */
  secretKeyHash: text('secret_key_hash').notNull().unique(),
  createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
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
    /** How far the customer may put off the expiry, in seconds from creation. */
    maxExpiresIn: integer('max_expires_in'),
    endedAt: moment('ended_at'),
    /** Why the session ended: a decline code, `too_many_attempts`, `expired`, `invalidated`, … */
    endCode: text('end_code'),
    commitState: text('commit_state').$type<'awaiting' | 'committed' | 'reversed'>(),
    commitBy: moment('commit_by'),
    captureStatus: text('capture_status').$type<'pending' | 'done'>(),
  },
  (table) => [
    unique('sessions_merchant_id_id').on(table.merchantId, table.id),
    index('sessions_by_creation').on(table.merchantId, table.createdAt, table.id),
    check('sessions_amount_positive', sql`${table.amount} > 0`),
    check(
      'sessions_paid_has_commit_state',
      sql`(${table.state} = 'paid') = (${table.commitState} is not null)`,
    ),
  ],
);

export const attempts = pgTable(
  'attempts',
  {
    /** Also the reference by which the bank knows the attempt. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    /** What customers and merchants read on receipts. */
    reference: text('reference').notNull().unique(),
    status: text('status')
      .$type<'processing' | 'requires_action' | 'succeeded' | 'declined' | 'canceled'>()
      .notNull()
      .default('processing'),
    method: text('method').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    cardBrand: text('card_brand'),
    cardLastFour: text('card_last_four'),
    gatewayRef: text('gateway_ref'),
    approvalCode: text('approval_code'),
    declineCode: text('decline_code'),
    /** Why it was given up: `customer`, `deadline`, `session_ended`, `amount_mismatch`, `bank`. */
    cancelCode: text('cancel_code'),
    /** Set before the first void is sent. From then on only the bank's answer to a void counts. */
    voidRequestedAt: moment('void_requested_at'),
    /** How often a job asked the bank about it. */
    inquiries: integer('inquiries').notNull().default(0),
    challengeOccurred: boolean('challenge_occurred').notNull().default(false),
    /** Whether its decline was the session's last. */
    endedSession: boolean('ended_session').notNull().default(false),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    deadline: moment('deadline').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'attempts_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    unique('attempts_session_id_id').on(table.merchantId, table.sessionId, table.id),
    uniqueIndex('attempts_one_in_flight')
      .on(table.sessionId)
      .where(sql`${table.status} in ('processing', 'requires_action')`),
    uniqueIndex('attempts_one_succeeded').on(table.sessionId).where(sql`${table.status} = 'succeeded'`),
    index('attempts_by_session').on(table.sessionId, table.createdAt),
    check(
      'attempts_final_is_finished',
      sql`(${table.status} in ('succeeded', 'declined', 'canceled')) = (${table.finishedAt} is not null)`,
    ),
  ],
);

export const idempotencyRecords = pgTable(
  'idempotency_records',
  {
    /** Who sent the key: `merchant:<id>`, or `guest`. */
    credential: text('credential').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    /** Hexadecimal HMAC of the request's body, without what may not be kept of a card. */
    fingerprint: text('fingerprint').notNull(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    attemptId: text('attempt_id'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.credential, table.method, table.path, table.key] }),
    foreignKey({
      name: 'idempotency_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    foreignKey({
      name: 'idempotency_attempt',
      columns: [table.merchantId, table.sessionId, table.attemptId],
      foreignColumns: [attempts.merchantId, attempts.sessionId, attempts.id],
    }),
    index('idempotency_by_expiry').on(table.expiresAt),
  ],
);

export type Merchant = typeof merchants.$inferSelect;
export type Session = typeof sessions.$inferSelect;
export type Attempt = typeof attempts.$inferSelect;
