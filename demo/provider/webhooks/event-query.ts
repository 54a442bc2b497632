import * as z from 'zod';
import { eventTypes } from '../../../src/protocol/webhook.ts';
import { invalid } from '../http/api-error.ts';
import { addError } from '../http/field-errors.ts';
import { validate } from '../http/validate.ts';
import { CURSOR_REMEDY, openCursor } from '../lists/cursor.ts';
import type { Place } from '../lists/order.ts';

export const EVENT_ID = /^evt_[A-Za-z0-9]{24}$/;

const LIMIT = 'Use a whole number from 1 to 100.';

/** The query of `GET /v1/events/`. */
export const EventQuery = z.strictObject({
  cursor: z.string().describe('Where to go on: `next` or `resume` of an earlier page.').optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, LIMIT)
    .default('20')
    .transform(Number)
    .describe('How many entries a page has: 1 to 100, by default 20.'),
  session: z
    .string()
    .regex(/^[A-Za-z0-9]{32}$/, 'Use a session ID: 32 letters and digits.')
    .describe('Only events of this session.')
    .optional(),
  type: z.enum(eventTypes).describe('Only events of this type.').optional(),
});

export interface ReadEventQuery extends Pick<z.infer<typeof EventQuery>, 'limit' | 'session' | 'type'> {
  after: Place | null;
}

/** @throws ApiError 400 with everything that is wrong with it. */
export function readEventQuery(
  queries: Record<string, string[]>,
  merchantId: string,
  secret: string,
): ReadEventQuery {
  const query = Object.fromEntries(Object.entries(queries).map(([name, [value]]) => [name, value]));
  const { cursor: text } = query;
  const after = text === undefined ? null : openCursor(text, { list: 'events', merchantId }, secret);
  const read = validate(EventQuery, query, (_, errors) => {
    for (const [name, values] of Object.entries(queries))
      if (values.length > 1) addError(errors, [name], 'Give it once.');
    if (text !== undefined && !after) addError(errors, ['cursor'], CURSOR_REMEDY);
  });
  if (!read.ok) throw invalid(read.errors);
  const { limit, session, type } = read.value;
  return { limit, session, type, after };
}
