import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Account, LedgerKind } from '../../ledger/transactions.ts';
import { minorUnits, moment } from './columns.ts';
import { sessions } from './sessions.ts';

/**
 * The ledger: two rows per transaction, written with what they record and never changed. Triggers refuse
 * updates, deletions and transactions whose sides differ.
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** `<kind>_<attempt or refund>`: what happens once is booked once. */
    transactionId: text('transaction_id').notNull(),
    kind: text('kind').$type<LedgerKind>().notNull(),
    account: text('account').$type<Account>().notNull(),
    debit: minorUnits('debit').notNull(),
    credit: minorUnits('credit').notNull(),
    currency: text('currency').notNull(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    foreignKey({
      name: 'ledger_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    unique('ledger_once').on(table.transactionId, table.account),
    index('ledger_by_session').on(table.sessionId),
    check(
      'ledger_one_side',
      sql`least(${table.debit}, ${table.credit}) = 0 and ${table.debit} + ${table.credit} > 0`,
    ),
  ],
);

export type LedgerEntry = typeof ledgerEntries.$inferSelect;
