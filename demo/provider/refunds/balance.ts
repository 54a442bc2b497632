import type { Refund } from '../db/schema.ts';

/** Minor units that can still be given back. A pending refund counts as given, a failed one doesn't. */
export const refundable = (paid: bigint, refunds: readonly Pick<Refund, 'amount' | 'status'>[]): bigint =>
  refunds.reduce((left, { amount, status }) => (status === 'failed' ? left : left - amount), paid);
