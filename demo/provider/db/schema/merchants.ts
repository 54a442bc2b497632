import { sql } from 'drizzle-orm';
import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const merchants = pgTable('merchants', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** ISO 3166-1 alpha-2. */
  country: text('country').notNull(),
  logoUrl: text('logo_url'),
  /** Whether a customer who pays with a saved card is asked for its CVC. */
  asksSavedCvc: boolean('asks_saved_cvc').notNull().default(true),
  /** Hexadecimal SHA-256 of the secret key. */
  secretKeyHash: text('secret_key_hash').notNull().unique(),
  createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
});

export type Merchant = typeof merchants.$inferSelect;
