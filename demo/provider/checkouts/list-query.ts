import * as z from 'zod';
import { type SessionState, sessionStates } from '../../../src/protocol/snapshot.ts';
import { invalid } from '../http/api-error.ts';
import { addError, type FieldErrors, hasErrors } from '../http/field-errors.ts';
import { CURSOR_REMEDY, openCursor } from '../lists/cursor.ts';
import type { Place } from '../lists/order.ts';

export interface ListQuery {
  /** Only sessions made later. */
  createdAfter: Date | null;
  state: SessionState | null;
  limit: number;
  after: Place | null;
}

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 100;

const REMEDIES = {
  created_after:
    'Use a time of RFC 3339 with its offset from UTC, e.g. "2026-01-31T09:00:00Z" (a "+" is written "%2B" in a URL).',
  state: `Use one of: ${sessionStates.map((state) => `"${state}"`).join(', ')}.`,
  limit: `Use a whole number from 1 to ${MAX_LIMIT}.`,
  cursor: CURSOR_REMEDY,
};

/** What the list takes, as its documentation tells it; {@link readListQuery} reads it. */
export const ListParameters = z.object({
  created_after: z.iso
    .datetime({ offset: true })
    .describe('Only sessions made later than this, RFC 3339.')
    .optional(),
  state: z.enum(sessionStates).describe('Only sessions that are in this state now.').optional(),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe('Sessions on a page.'),
  cursor: z.string().describe('`next` or `resume` of an earlier page.').optional(),
});

type Name = keyof typeof REMEDIES;

const isName = (name: string): name is Name => Object.hasOwn(REMEDIES, name);

/**
 * Reads the list's parameters.
 * @param query every value of every parameter.
 * @throws ApiError 400 with everything that is wrong with them.
 */
export function readListQuery(
  query: Readonly<Record<string, readonly string[]>>,
  merchantId: string,
  secret: string,
): ListQuery {
  const errors: FieldErrors = {};
  const wanted: ListQuery = { createdAfter: null, state: null, limit: DEFAULT_LIMIT, after: null };
  for (const [name, values] of Object.entries(query)) {
    const [value = '', second] = values;
    if (!isName(name)) addError(errors, [name], 'Unknown parameter. Check its spelling, or leave it out.');
    else if (second !== undefined) addError(errors, [name], 'Give it once.');
    else if (!read(wanted, name, value)) addError(errors, [name], REMEDIES[name]);
  }
  if (hasErrors(errors)) throw invalid(errors);
  return wanted;

  /** @returns whether the value can be used. */
  function read(into: ListQuery, name: Name, value: string): boolean {
    switch (name) {
      case 'created_after':
        into.createdAfter = timeIn(value);
        return into.createdAfter !== null;
      case 'state':
        into.state = sessionStates.find((state) => state === value) ?? null;
        return into.state !== null;
      case 'limit':
        into.limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
        return into.limit >= 1 && into.limit <= MAX_LIMIT;
      case 'cursor':
        into.after = openCursor(value, { list: 'checkouts', merchantId }, secret);
        return into.after !== null;
    }
  }
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function timeIn(text: string): Date | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  // Where a month has fewer days, `Date` goes on into the next one.
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time;
}
