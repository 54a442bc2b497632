import { expect, test, vi } from 'vitest';
import { createInOrder } from './in-order.ts';

test('nothing overtakes what was asked for before it', () => {
  vi.useFakeTimers();
  let now = 0;
  const line = createInOrder(() => now);
  const done: string[] = [];
  line.add(20, () => done.push('first'));
  line.add(10, () => done.push('second'));
  line.add(30, () => done.push('third'));
  now = 10;
  vi.advanceTimersByTime(10);
  expect(done).toEqual([]);
  now = 20;
  vi.advanceTimersByTime(10);
  expect(done).toEqual(['first', 'second']);
  now = 30;
  vi.advanceTimersByTime(10);
  line.add(30, () => done.push('fourth'));
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
  vi.useRealTimers();
});
