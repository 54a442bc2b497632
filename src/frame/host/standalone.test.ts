import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { canceled, SESSION_ID, snapshotWith, success } from '../testing/fixtures.ts';
import { scriptedCheckout } from '../testing/scripted.ts';
import { standaloneHost } from './standalone.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (start = snapshotWith({ return_url: 'https://shop.example/done' })) => {
  const { app } = scriptedCheckout({}, start, false, 'standalone');
  const went: string[] = [];
  const window = { location: { assign: (url: string) => went.push(url) } } as unknown as Window;
  return { host: standaloneHost(app, TIME_LIMITS, window), went };
};

test('success is read for a moment before the customer is taken back', async () => {
  const { host, went } = open();
  host.outcome(success, null);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.leave - 1);
  expect(went).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(went).toEqual([`https://shop.example/done?souk_session=${SESSION_ID}`]);
});

test.each<[WireOutcome, number]>([
  [canceled('customer'), 1],
  [canceled('expired'), 0],
])('who canceled goes at once, other endings stay to be read: %#', async (outcome, times) => {
  const { host, went } = open();
  host.outcome(outcome, null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(went).toHaveLength(times);
});

test('a session that was over before stays to be read', async () => {
  const { host, went } = open(snapshotWith({ return_url: 'https://shop.example/done', outcome: success }));
  host.outcome(success, null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(went).toEqual([]);
});

test('the top window is its own', () => {
  const { host, went } = open();
  host.navigate('https://pay.example/redirect/n1/?w=top');
  expect(went).toEqual(['https://pay.example/redirect/n1/?w=top']);
});
