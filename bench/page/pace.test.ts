import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('what is sent at a time shares the line', () => {
  let now = 0;
  const pace = createPace(8, () => now);
  expect(pace.take(1_000)).toBe(1);
  expect(pace.take(2_000)).toBe(3);
  now = 2;
  expect(pace.take(1_000)).toBe(2);
  now = 100;
  expect(pace.take(1_000)).toBe(1);
});

test('a line without a limit', () => {
  expect(createPace(Number.POSITIVE_INFINITY, () => 5).take(1_000_000)).toBe(0);
});
