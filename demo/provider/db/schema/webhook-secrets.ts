import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { merchants } from './merchants.ts';

/** What deliveries are signed with. Encrypted, since signing needs the secret itself. */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    /** Base64, see `sealed/seal.ts`. */
    encrypted: text('encrypted').notNull(),
    lastFour: text('last_four').notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    /** `null`: until it is rotated out. */
    expiresAt: moment('expires_at'),
  },
  (table) => [index('webhook_secrets_of_merchant').on(table.merchantId, table.createdAt)],
);
