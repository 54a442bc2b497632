import type { Deps } from '../deps.ts';
import { invalid } from '../http/api-error.ts';
import { CURSOR_REMEDY, type ListOf, sealCursor } from './cursor.ts';
import { isKnown, type Place } from './order.ts';

export interface Page<Row> {
  rows: Row[];
  /** Cursor of the next page; `null` where this one reaches the end. */
  next: string | null;
  /** Cursor behind this page; `null` while there is nothing before it. */
  resume: string | null;
}

/**
 * Reads one page of a list.
 * @param limit rows on it.
 * @param after where the merchant's cursor points to.
 * @param read gives at most `count` rows behind a place, in the order of the list.
 * @throws ApiError 400, where the cursor is from before the database was restored elsewhere.
 */
export async function readPage<Row>(
  deps: Pick<Deps, 'db' | 'config'>,
  of: ListOf,
  { limit, after }: { limit: number; after: Place | null },
  read: (after: Place | null, count: number) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): Promise<Page<Row>> {
  // One more tells whether there is a next page.
  const found = await read(after, limit + 1);
  // Otherwise it would wait for what never comes.
  if (found.length === 0 && after !== null && !(await isKnown(deps.db, after))) {
    throw invalid({ cursor: [CURSOR_REMEDY] });
  }
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const place = last === undefined ? after : placeOf(last);
  const resume = place && sealCursor(place, of, deps.config.idempotencySecret);
  return { rows, next: found.length > rows.length ? resume : null, resume };
}
