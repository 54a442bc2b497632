import { sql } from 'drizzle-orm';
import { index, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { merchants } from './merchants.ts';

/** Cards that customers saved: what a receipt shows, and the gateway's token. */
export const cards = pgTable(
  'cards',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    customerId: text('customer_id').notNull(),
    token: text('token').notNull(),
    brand: text('brand').notNull(),
    lastFour: text('last_four').notNull(),
    /** `01`–`12`. */
    expiryMonth: text('expiry_month').notNull(),
    /** Two digits. */
    expiryYear: text('expiry_year').notNull(),
    /** Of the payment that saved it: later payments refer to that one at the scheme. */
    schemeTransactionId: text('scheme_transaction_id'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    deletedAt: moment('deleted_at'),
    /** The gateway has forgotten it, too. */
    tokenDeletedAt: moment('token_deleted_at'),
  },
  (table) => [
    unique('cards_owner_id').on(table.merchantId, table.customerId, table.id),
    uniqueIndex('cards_one_per_token')
      .on(table.merchantId, table.customerId, table.token)
      .where(sql`${table.deletedAt} is null`),
    index('cards_by_token').on(table.token),
    index('cards_of_customer').on(table.merchantId, table.customerId, table.createdAt),
  ],
);

export type StoredCard = typeof cards.$inferSelect;
