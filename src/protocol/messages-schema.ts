import * as z from 'zod/mini';
import type { HelloAnswer, RemoteError } from './messages.ts';
import type { FrameOptions } from './options.ts';

/** Every payload into the frame is read by one of these. */

const NAMED_COLOR = /^[a-z]{3,20}$/;
const HEX_COLOR = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const COLOR_FUNCTION = /^(rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\([\d\s.,%/+-]*(deg)?[\d\s.,%/+-]*\)$/i;

const Color = z.string().check(
  z.maxLength(64),
  z.refine((v) => NAMED_COLOR.test(v) || HEX_COLOR.test(v) || COLOR_FUNCTION.test(v), {
    error: 'Use a colour: a name, #hex, rgb(), hsl() or oklch().',
  }),
);
const Radius = z
  .string()
  .check(z.regex(/^(0|(\d|1\d|2[0-4])px)$/, { error: 'Use a length from 0 to 24px.' }));
const Font = z
  .string()
  .check(z.maxLength(200), z.regex(/^[\p{L}\d ,"'_-]+$/u, { error: 'Use a list of font families.' }));

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
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: RemoteErrorSchema }),
  ]);

export const HelloAnswerSchema = z.object({
  version: z.int(),
  options: FrameOptionsSchema,
}) satisfies z.ZodMiniType<HelloAnswer>;
