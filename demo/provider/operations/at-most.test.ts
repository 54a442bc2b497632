import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('tells whether the work was done in time, however it ended', async () => {
  expect(await atMost(60_000, Promise.resolve())).toBe(true);
  expect(await atMost(60_000, Promise.reject(new Error('failed')))).toBe(true);
  expect(await atMost(1, new Promise(() => undefined))).toBe(false);
});
