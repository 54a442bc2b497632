import { sql } from 'drizzle-orm';
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });
/** A transaction's number, which unlike `xid` never starts again. */
const transactionId = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'xid8',
  fromDriver: BigInt,
  toDriver: String,
});

/**
 * The transaction that made a row, and the row's place among all: the order of a list, see `lists/order.ts`.
 * @param xid name of the first column.
 */
export const placeInList = (xid: string) => ({
  createdXid: transactionId(xid).notNull().default(sql`pg_current_xact_id()`),
  position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
});
