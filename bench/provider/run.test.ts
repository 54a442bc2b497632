import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runFor } from './run.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is finished within the time is counted, from when everybody has paid once', async () => {
  let begun = 0;
  // The second one's first payment takes long.
  const pay = async () => {
    begun += 1;
    const number = begun;
    await new Promise((resolve) => setTimeout(resolve, number === 2 ? 1_000 : 100));
    return number;
  };
  const run = runFor(pay, 2, 1);
  await vi.advanceTimersByTimeAsync(5_000);
  const { rate, payments } = await run;
  // By then the first one has made ten; one payment is under way at the end.
  expect(payments).toHaveLength(rate);
  expect(rate).toBe(19);
  expect(Math.min(...payments)).toBeGreaterThan(10);
});
