import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGate } from './before-payment.ts';

const payment = { method: 'card', amount: '12.00', currency: 'EUR', save: false };
const done = { ok: true, value: null };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('nobody to ask: go on', async () => {
  await expect(createGate(() => undefined, 1000).ask(payment)).resolves.toEqual(done);
});

test.each([
  ['returns', () => undefined],
  ['resolves', async () => undefined],
])('goes on when it %s, and was told what is paid', async (_name, result) => {
  const ask = vi.fn(result);
  await expect(createGate(() => ask, 1000).ask(payment)).resolves.toEqual(done);
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
  await expect(createGate(() => ask, 1000).ask(payment)).resolves.toMatchObject({
    ok: false,
    error: { code: 'before_payment_rejected', message: expect.stringContaining('out of stock') },
  });
  expect(vi.getTimerCount()).toBe(0);
});

test('stops the payment when it takes too long', async () => {
  const gate = createGate(() => () => new Promise<void>(() => {}), 30_000);
  const answer = gate.ask(payment);
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(answer).resolves.toMatchObject({ ok: false, error: { code: 'before_payment_timeout' } });
  const again = gate.ask(payment);
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(again).resolves.toMatchObject({ error: { code: 'before_payment_timeout' } });
});

test('one at a time', async () => {
  let release = (): void => {};
  const gate = createGate(
    () => () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    1000,
  );
  const first = gate.ask(payment);
  await expect(gate.ask(payment)).resolves.toMatchObject({ error: { code: 'before_payment_rejected' } });
  release();
  await expect(first).resolves.toEqual(done);
});

test('after the page that asked is gone another one may ask', async () => {
  const releases: (() => void)[] = [];
  const gate = createGate(
    () => () =>
      new Promise<void>((resolve) => {
        releases.push(resolve);
      }),
    1000,
  );
  void gate.ask(payment);
  gate.drop();
  const second = gate.ask(payment);
  // The first one's end must not end the second one's time.
  releases[0]?.();
  await vi.advanceTimersByTimeAsync(1000);
  await expect(second).resolves.toMatchObject({ error: { code: 'before_payment_timeout' } });
});
