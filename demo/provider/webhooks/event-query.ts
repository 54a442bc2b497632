import * as z from 'zod';
import { eventTypes } from '../../../src/protocol/webhook.ts';

export const EVENT_ID = /^evt_[A-Za-z0-9]{24}$/;

const LIMIT = 'Use a whole number from 1 to 100.';

/** The query of `GET /v1/events/`. */
export const EventQuery = z.strictObject({
  cursor: z
    .string()
    .regex(EVENT_ID, 'Use `next` of the page before, or the ID of an event.')
    .describe('Where to go on: `next` of the page before, or the ID of the last event that you have seen.')
    .optional(),
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
export type EventQuery = z.infer<typeof EventQuery>;
