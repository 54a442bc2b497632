import * as z from 'zod/mini';
import { COLOR_REMEDY, FONT_REMEDY, isColor, isFont, isRadius, RADIUS_REMEDY } from './appearance-values.ts';
import type { HelloAnswer, RemoteError } from './messages.ts';
import type { FrameOptions } from './options.ts';

/** Every payload into the frame is read by one of these. */

const Color = z.string().check(z.refine(isColor, { error: COLOR_REMEDY }));
const Radius = z.string().check(z.refine(isRadius, { error: RADIUS_REMEDY }));
const Font = z.string().check(z.refine(isFont, { error: FONT_REMEDY }));

export const Appearance = z.object({
  theme: z.optional(z.enum(['auto', 'light', 'dark', 'contrast'])),
  variables: z.optional(
    z.object({
      accent: z.optional(Color),
      surface: z.optional(Color),
      text: z.optional(Color),
      danger: z.optional(Color),
      radius: z.optional(Radius),
      font: z.optional(Font),
    }),
  ),
});

export const FrameOptionsSchema = z.object({
  locale: z.string().check(z.maxLength(35)),
  appearance: Appearance,
  methods: z.nullable(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(50))),
  payButton: z.enum(['show', 'hide']),
  asksBeforePayment: z.boolean(),
  scheme: z.nullable(z.enum(['light', 'dark'])),
}) satisfies z.ZodMiniType<FrameOptions>;

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

export const HelloAnswerSchema = z.object({
  version: z.int(),
  options: FrameOptionsSchema,
}) satisfies z.ZodMiniType<HelloAnswer>;
