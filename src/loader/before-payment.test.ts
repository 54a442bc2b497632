import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGate } from './before-payment.ts';

const payment = { method: 'card', amount: '12.00', currency: 'EUR', save: false };
const done = { ok: true, value: null };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('nobody to ask: go on', async () => {
  await expect(createGate(() => undefined, 1000)(payment)).resolves.toEqual(done);
});

test.each([
  ['returns', () => undefined],
  ['resolves', async () => undefined],
])('goes on when it %s, and was told what is paid', async (_name, result) => {
  const ask = vi.fn(result);
  await expect(createGate(() => ask, 1000)(payment)).resolves.toEqual(done);
  expect(ask.mock.calls).toEqual([[payment]]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('out of stock');
    },
  ],
  ['rejects', () => Promise.reject(new Error('out of stock'))],
])('stops the payment when it %s', async (_name, ask) => {
  await expect(createGate(() => ask, 1000)(payment)).resolves.toMatchObject({
    ok: false,
    error: { code: 'before_payment_rejected', message: expect.stringContaining('out of stock') },
  });
  expect(vi.getTimerCount()).toBe(0);
});

test('stops the payment when it takes too long', async () => {
  const gate = createGate(() => () => new Promise<void>(() => {}), 30_000);
  const answer = gate(payment);
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(answer).resolves.toMatchObject({ ok: false, error: { code: 'before_payment_timeout' } });
  const again = gate(payment);
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(again).resolves.toMatchObject({ error: { code: 'before_payment_timeout' } });
});
