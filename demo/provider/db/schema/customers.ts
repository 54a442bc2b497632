import { foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { sessions } from './sessions.ts';

/** One-time tokens that log a customer in; only their SHA-256 is kept. */
export const loginTokens = pgTable(
  'login_tokens',
  {
    hash: text('hash').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    customerId: text('customer_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    foreignKey({
      name: 'login_tokens_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('login_tokens_by_expiry').on(table.expiresAt),
  ],
);

/** Bearers of logged-in customers, good for one session; only their SHA-256 is kept. */
export const customerTokens = pgTable(
  'customer_tokens',
  {
    hash: text('hash').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    customerId: text('customer_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'customer_tokens_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('customer_tokens_by_expiry').on(table.expiresAt),
  ],
);
