import * as z from 'zod/mini';
import type { HelloAnswer, RemoteError } from './messages.ts';
import type { FrameOptions } from './options.ts';

/** Every payload into the frame is read by one of these. */

export const FrameOptionsSchema = z.object({
  locale: z.string().check(z.regex(/^(?=.{2,35}$)([a-z]{2,3}(-[a-z\d]{2,8})*|auto)$/i)),
  // By a schema of its own, which only those load who have one.
  appearance: z.unknown(),
  methods: z.nullable(
    z.array(z.string().check(z.regex(/^\w{1,40}$/))).check(z.minLength(1), z.maxLength(50)),
  ),
  payButton: z.enum(['show', 'hide']),
  asksBeforePayment: z.boolean(),
  // An older loader knows of no login.
  loginToken: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  scheme: z.nullable(z.enum(['light', 'dark'])),
}) satisfies z.ZodMiniType<Omit<FrameOptions, 'loginToken' | 'appearance'>>;

export const RemoteErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  requestId: z.nullable(z.string()),
}) satisfies z.ZodMiniType<Omit<RemoteError, 'code'> & { code: string }>;

export const resultOf = <T extends z.ZodMiniType>(value: T) =>
  // Not discriminated: that would be half a kilobyte more for every customer.
  z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: RemoteErrorSchema }),
  ]);

/** Its options are read one by one, so that a bad one can be named. */
export const HelloAnswerSchema = z.object({
  version: z.int(),
  options: z.unknown(),
}) satisfies z.ZodMiniType<Record<keyof HelloAnswer, unknown>>;
