/** Since when a bank has refused, and by the database's clock what time it is. */
export interface Refusing {
  refusedSince: Date | null;
  now: Date;
}

/**
 * Whether the bank has refused for so long that it will not do otherwise. Until then it is asked again: an
 * acquirer may refuse today what it does tomorrow.
 * @param limit milliseconds.
 */
export const isForGood = ({ refusedSince, now }: Refusing, limit: number): boolean =>
  now.getTime() - (refusedSince ?? now).getTime() >= limit;
