import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIME_LIMITS } from '../../../src/protocol/time-limits.ts';
import { nextInquiry } from './schedule.ts';

const open = { age: 0, left: 600_000, voidRequested: false, inquiries: 0 };

test('after 15 s, 30 s, 1, 2, 5 and 10 minutes, then every 10', () => {
  const moments: number[] = [];
  let age = 0;
  for (let inquiries = 0; inquiries < 8; inquiries += 1) {
    age += nextInquiry({ ...open, age, left: 3_600_000, inquiries }, TIME_LIMITS);
    moments.push(age / 1000);
  }
  expect(moments).toEqual([15, 30, 60, 120, 300, 600, 1200, 1800]);
});

test('at the deadline in any case', () => {
  expect(nextInquiry({ ...open, age: 31_000, left: 2_000 }, TIME_LIMITS)).toBe(2_000);
});

test('a void is repeated every 5 s, later less often, at least once a minute', () => {
  expect(nextInquiry({ ...open, voidRequested: true }, TIME_LIMITS)).toBe(5_000);
  expect(nextInquiry({ ...open, left: -1 }, TIME_LIMITS)).toBe(5_000);
  expect(nextInquiry({ ...open, left: -1, inquiries: 10_000 }, TIME_LIMITS)).toBe(60_000);
});

test('there is always a next time, and it is never now', () => {
  const attempt = fc.record({
    age: fc.nat(10_000_000),
    left: fc.integer({ min: -10_000_000, max: 1_000_000 }),
    voidRequested: fc.boolean(),
    inquiries: fc.nat(100_000),
  });
  fc.assert(
    fc.property(attempt, (one) => {
      const delay = nextInquiry(one, TIME_LIMITS);
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(600_000);
    }),
  );
});
