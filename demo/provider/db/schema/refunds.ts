import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { attempts } from './attempts.ts';
import { minorUnits, moment } from './columns.ts';

/** What merchants gave back of committed payments, whole or in parts. */
export const refunds = pgTable(
  'refunds',
  {
    /** Also the reference by which the bank knows the refund. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    attemptId: text('attempt_id').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<'pending' | 'succeeded' | 'failed'>().notNull().default('pending'),
    /** Why the bank refused, in its words. */
    failureCode: text('failure_code'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'refunds_attempt',
      columns: [table.merchantId, table.sessionId, table.attemptId],
      foreignColumns: [attempts.merchantId, attempts.sessionId, attempts.id],
    }),
    unique('refunds_session_id_id').on(table.merchantId, table.sessionId, table.id),
    index('refunds_by_session').on(table.sessionId, table.createdAt),
    index('refunds_to_send').on(table.id).where(sql`${table.status} = 'pending'`),
    check('refunds_amount_positive', sql`${table.amount} > 0`),
    check(
      'refunds_final_is_finished',
      sql`(${table.status} <> 'pending') = (${table.finishedAt} is not null)`,
    ),
  ],
);

export type Refund = typeof refunds.$inferSelect;
