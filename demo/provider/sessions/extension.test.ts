import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../db/schema.ts';
import { canExtend, extendedExpiry } from './extension.ts';

const CREATED = Date.parse('2030-01-01T00:00:00Z');
const at = (seconds: number) => new Date(CREATED + seconds * 1000);
/** Only what an extension looks at. */
const session = (changes: Partial<Session>): Session =>
  ({
    state: 'pending',
    createdAt: at(0),
    expiresAt: at(60),
    expiresIn: 60,
    maxExpiresIn: 150,
    ...changes,
  }) as Session;

describe('whether there is room', () => {
  test.each([
    ['room', {}, true],
    ['a millisecond of room', { expiresAt: new Date(at(150).getTime() - 1) }, true],
    ['none left', { expiresAt: at(150) }, false],
    ['none given', { maxExpiresIn: null }, false],
    ['none beyond the first expiry', { maxExpiresIn: 60 }, false],
    ['a session that is over', { state: 'paid' as const }, false],
    ['an expired one', { state: 'expired' as const }, false],
  ])('%s', (_, changes, expected) => {
    expect(canExtend(session(changes))).toBe(expected);
  });
});

test.each([
  [10, 60, 70],
  [59, 60, 119],
  [100, 130, 150],
  [149, 149.5, 150],
])('asked %d s after creation, an expiry at %d s moves to %d s', (now, expires, expected) => {
  expect(extendedExpiry(session({ expiresAt: at(expires) }), at(now))).toEqual(at(expected));
});

test('never earlier than it was, never beyond the limit', () => {
  const seconds = fc.integer({ min: 5, max: 100_000 });
  fc.assert(
    fc.property(seconds, seconds, seconds, fc.nat(100_000), (expiresIn, more, expires, now) => {
      const maxExpiresIn = expiresIn + more;
      const expiresAt = at(Math.min(expires, maxExpiresIn));
      const extended = extendedExpiry(session({ expiresIn, maxExpiresIn, expiresAt }), at(now));
      expect(extended.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
      expect(extended.getTime()).toBeLessThanOrEqual(at(maxExpiresIn).getTime());
    }),
  );
});
