import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Windows that frames opened. A row is made when the window's page is loaded; it may be older than its payment. */
export const popups = pgTable('popups', {
  nonce: text('nonce').primaryKey(),
  openedAt: moment('opened_at').notNull().default(sql`clock_timestamp()`),
});
