import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { RemoteError } from './messages.ts';
import { FrameOptionsSchema, type RemoteErrorSchema } from './messages-schema.ts';
import type { FrameOptions } from './options.ts';
import type { Canceled, Success } from './outcome.ts';
import { outcomeFromWire, type WireCanceled, type WireSuccess } from './outcome-schema.ts';

type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Camelised<T> = { [K in keyof T as Camel<K & string>]: T[K] };

describe('the documented types say what the schemas say', () => {
  test('outcomes', () => {
    expectTypeOf<Camelised<WireSuccess>>().toEqualTypeOf<Success>();
    expectTypeOf<keyof Camelised<WireCanceled> | 'requestId'>().toEqualTypeOf<keyof Canceled>();
    expectTypeOf<WireCanceled['reason']>().toEqualTypeOf<Canceled['reason']>();
  });

  test('frame options and errors', () => {
    // An older loader leaves the login token out; the appearance has a schema of its own.
    expectTypeOf<Omit<z.infer<typeof FrameOptionsSchema>, 'loginToken' | 'appearance'>>().toEqualTypeOf<
      Omit<FrameOptions, 'loginToken' | 'appearance'>
    >();
    expectTypeOf<keyof z.infer<typeof RemoteErrorSchema>>().toEqualTypeOf<keyof RemoteError>();
  });
});

test('an outcome reaches the callback in camel case with its request ID', () => {
  expect(
    outcomeFromWire(
      {
        status: 'canceled',
        reason: 'declined',
        code: 'card_declined',
        message: 'The bank declined the card.',
        session_id: 'S',
        retryable: false,
      },
      'req_1',
    ),
  ).toEqual({
    status: 'canceled',
    reason: 'declined',
    code: 'card_declined',
    message: 'The bank declined the card.',
    sessionId: 'S',
    retryable: false,
    requestId: 'req_1',
  });
});

test('options with an unknown key are read without it', () => {
  const options = {
    locale: 'auto',
    appearance: {},
    methods: null,
    payButton: 'show',
    asksBeforePayment: false,
    scheme: null,
  };
  expect(FrameOptionsSchema.parse({ ...options, fromTheFuture: 1 })).toEqual(options);
});
