import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { attempts } from './attempts.ts';
import { moment } from './columns.ts';
import { refunds } from './refunds.ts';
import { sessions } from './sessions.ts';

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
    refundId: text('refund_id'),
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
    foreignKey({
      name: 'idempotency_refund',
      columns: [table.merchantId, table.sessionId, table.refundId],
      foreignColumns: [refunds.merchantId, refunds.sessionId, refunds.id],
    }),
    index('idempotency_by_expiry').on(table.expiresAt),
  ],
);
