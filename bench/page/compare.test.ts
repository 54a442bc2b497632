import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import type { Round } from './load.ts';

const visit = (usable: number, live: number | null = null) => ({
  usable,
  fromNavigation: usable * 2,
  live,
  end: live ?? usable,
});
const round = (bare: number, again: number, souk: number): Round => ({
  bare: visit(bare),
  again: visit(again),
  others: new Map([['souk', visit(souk, souk + 5)]]),
});

const ROUNDS = [round(10, 10, 11), round(20, 40, 60), round(10, 12, 22), round(10, 10, 12)];

test('a ratio is taken round by round, beside the mean of both looks at the yardstick', () => {
  const { usable, ratio, navigationRatio, live } = compare(ROUNDS, 'souk');
  expect(usable).toEqual({ median: 17, from: 11, to: 22 });
  // 1.1, 2, 2, 1.2
  expect(ratio).toEqual({ median: 1.6, from: 1.1, to: 2 });
  expect(navigationRatio).toEqual(ratio);
  expect(live?.median).toBe(22);
});

test('the yardstick beside itself', () => {
  // 1, 2, 1.2, 1
  expect(compare(ROUNDS, 'again').ratio).toEqual({ median: 1.1, from: 1, to: 1.2 });
  expect(compare(ROUNDS, 'bare').live).toBeNull();
});

test('a form that nobody looked at', () => {
  expect(() => compare(ROUNDS, 'adyen')).toThrow('Nobody looked at "adyen".');
});
