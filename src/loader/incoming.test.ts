import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isChange,
  isHello,
  isOutcome,
  isPaymentDetails,
  isRect,
  isRemoteError,
  isResult,
} from './incoming.ts';

const error = { code: 'internal', message: 'x', retryable: true, requestId: null };
const examples: [string, (value: unknown) => boolean, Record<string, unknown>][] = [
  ['hello', isHello, { version: 1 }],
  ['rect', isRect, { top: 0, bottom: 1.5 }],
  ['change', isChange, { method: 'card', brand: null, complete: false, state: 'ready' }],
  ['payment', isPaymentDetails, { method: 'card', amount: '1', currency: 'EUR', save: false }],
  ['error', isRemoteError, error],
  [
    'success',
    isOutcome,
    {
      status: 'succeeded',
      sessionId: 's',
      orderNo: 'o',
      reference: 'r',
      method: 'card',
      amount: '12.00',
      currency: 'EUR',
      challengeOccurred: false,
      commitBy: null,
    },
  ],
  [
    'canceled',
    isOutcome,
    {
      status: 'canceled',
      reason: 'customer',
      code: 'customer',
      message: 'm',
      sessionId: 's',
      retryable: true,
      requestId: 'r',
    },
  ],
];

describe.each(examples)('%s', (_name, accepts, example) => {
  test('is understood, with keys that only a newer frame knows', () => {
    expect(accepts(example)).toBe(true);
    expect(accepts({ ...example, tomorrow: [] })).toBe(true);
  });

  test.each(Object.keys(example))('not without %s, and not with another type there', (key) => {
    const { [key]: _left, ...rest } = example;
    expect(accepts(rest)).toBe(false);
    for (const wrong of [{}, Symbol('x'), Number.NaN])
      expect(accepts({ ...example, [key]: wrong })).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(accepts(value)).toBeTypeOf('boolean');
      }),
    );
  });
});

test('results', () => {
  expect(isResult({ ok: true, value: null })).toBe(true);
  expect(isResult({ ok: false, error })).toBe(true);
  for (const none of [null, undefined, {}, { ok: false }, { ok: 'true' }, { ok: false, error: {} }]) {
    expect(isResult(none)).toBe(false);
  }
});
