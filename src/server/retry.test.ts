import { expect, test, vi } from 'vitest';
import { backoff, retryAfter, wait } from './retry.ts';

test.each([
  [1, 0, 250],
  [1, 1, 500],
  [2, 0, 500],
  [3, 1, 2000],
  [20, 1, 10_000],
])('after %i tries, with %d: %i ms', (tries, random, ms) => {
  expect(backoff(tries, random)).toBe(ms);
});

const NOW = Date.parse('2026-01-31T09:00:00Z');

test.each([
  [null, null],
  ['2', 2000],
  [' 0 ', 0],
  ['Sat, 31 Jan 2026 09:00:05 GMT', 5000],
  ['Sat, 31 Jan 2026 08:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %j is %j ms', (header, ms) => {
  expect(retryAfter(header, NOW)).toBe(ms);
});

test('an aborted signal ends a wait, before and during', async () => {
  vi.useFakeTimers();
  try {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort();
    await waiting;
    await wait(60_000, controller.signal);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
