import { foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { FieldErrors } from '../../http/field-errors.ts';
import { moment } from './columns.ts';
import { sessions } from './sessions.ts';

/** What a bulk creation with an `Idempotency-Key` made, for longer than its record is kept. */
export const batches = pgTable(
  'batches',
  {
    /** The first session that it made: the one that the record points to. */
    sessionId: text('session_id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    /** In the order of the request. */
    items: jsonb('items').$type<BatchItem[]>().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'batches_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('batches_by_expiry').on(table.expiresAt),
  ],
);

export type BatchItem = { session_id: string } | { errors: FieldErrors };
