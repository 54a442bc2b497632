import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });
/** A transaction's number, which unlike `xid` never starts again. */
export const transactionId = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'xid8',
  fromDriver: BigInt,
  toDriver: String,
});
