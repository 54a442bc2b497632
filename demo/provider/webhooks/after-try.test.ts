import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIME_LIMITS } from '../../../src/protocol/time-limits.ts';
import { afterTry } from './after-try.ts';

const first = { tries: 1, elapsedMs: 0, luck: 0.5 };

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [410, 'gone'],
  [199, 'pending'],
  [301, 'pending'],
  [400, 'pending'],
  [404, 'pending'],
  [429, 'pending'],
  [500, 'pending'],
])('%i: %s', (status, becomes) => {
  expect(afterTry({ status }, first, TIME_LIMITS).status).toBe(becomes);
});

test('no answer is tried again; after three days it is given up, though a last good answer counts', () => {
  const last = { tries: 20, elapsedMs: TIME_LIMITS.webhookRetries, luck: 0 };
  expect(afterTry({ error: 'ECONNREFUSED' }, first, TIME_LIMITS).status).toBe('pending');
  expect(afterTry({ error: 'ECONNREFUSED' }, last, TIME_LIMITS)).toEqual({ status: 'given_up' });
  expect(afterTry({ status: 500 }, last, TIME_LIMITS)).toEqual({ status: 'given_up' });
  expect(afterTry({ status: 200 }, last, TIME_LIMITS)).toEqual({ status: 'delivered' });
});

describe('waits', () => {
  const wait = (tries: number, luck: number) => {
    const next = afterTry({ status: 500 }, { tries, elapsedMs: 0, luck }, TIME_LIMITS);
    return next.status === 'pending' ? next.delayMs : Number.NaN;
  };

  test('grow from seconds to hours, each between its half and its whole', () => {
    expect([1, 2, 3, 4].map((tries) => wait(tries, 1))).toEqual([5_000, 15_000, 45_000, 135_000]);
    expect(wait(1, 0)).toBe(2_500);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, luck) => {
          const whole = wait(tries, 1);
          expect(wait(tries, luck)).toBeGreaterThanOrEqual(whole / 2);
          expect(wait(tries, luck)).toBeLessThanOrEqual(whole);
          expect(whole).toBeLessThanOrEqual(TIME_LIMITS.webhookRetryMost);
          expect(wait(tries + 1, 1)).toBeGreaterThanOrEqual(whole);
        },
      ),
    );
  });

  test('a dead receiver is tried for three days, and not hundreds of times', () => {
    for (const luck of [0, 1]) {
      let [tries, elapsedMs] = [0, 0];
      for (;;) {
        tries += 1;
        const next = afterTry({ error: 'ECONNREFUSED' }, { tries, elapsedMs, luck }, TIME_LIMITS);
        if (next.status !== 'pending') break;
        elapsedMs += next.delayMs;
      }
      expect(elapsedMs / TIME_LIMITS.webhookRetries).toBeLessThan(1.1);
      expect(tries).toBeGreaterThan(15);
      expect(tries).toBeLessThan(40);
    }
  });
});
