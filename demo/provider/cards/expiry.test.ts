import { expect, test } from 'vitest';
import { isPastExpiry } from './expiry.ts';

test.each([
  ['in the middle of its month', 3, 30, '2030-03-15T00:00:00Z', false],
  ['on the last day of its month', 3, 30, '2030-03-31T23:59:59Z', false],
  ['while that day lasts somewhere on earth', 3, 30, '2030-04-01T11:59:59.999Z', false],
  ['after that', 3, 30, '2030-04-01T12:00:00Z', true],
  ['on the last day of a year', 12, 29, '2029-12-31T23:59:59Z', false],
  ['in the new year', 12, 29, '2030-01-01T12:00:00Z', true],
  ['on the 29th of February', 2, 28, '2028-02-29T23:59:59Z', false],
  ['years later', 1, 20, '2030-01-01T00:00:00Z', true],
  ['years before', 1, 49, '2030-01-01T00:00:00Z', false],
])('%s', (_, month, year, now, expired) => {
  expect(isPastExpiry(month, year, new Date(now))).toBe(expired);
});
