import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { insist } from './insist.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const online = new EventTarget();

test('a chunk that can’t be had is fetched until it can', async () => {
  const load = vi.fn(async () => 'chunk').mockRejectedValueOnce(new Error('offline'));
  const { signal } = new AbortController();
  const chunk = insist(load, { limits: TIME_LIMITS, signal, online });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryMost - 1);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await chunk).toBe('chunk');
});

test('who no longer needs it hears nothing of it', async () => {
  const ending = new AbortController();
  const chunk = insist(async () => 'chunk', { limits: TIME_LIMITS, signal: ending.signal, online });
  ending.abort(new Error('over'));
  await expect(chunk).rejects.toThrow('over');
});
