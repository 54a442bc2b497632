import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { engine } from '../engine.ts';
import type { Page } from '../run-checkout.tsx';
import { readStartOptions } from '../start-options.ts';
import type { Checkout } from '../state/create-state.ts';
import { refresh } from '../state/refresh.ts';
import { challengeAction, snapshotWith, success, waiting } from '../testing/fixtures.ts';
import { answer, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { runStatus } from './run-status.ts';

let connect = (_app: Checkout): unknown => null;
vi.mock('../wire.ts', () => ({ connectCheckout: async (app: Checkout) => connect(app), engine }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(snapshot: Snapshot, script: Script) {
  // Only its provider and host are used.
  const { api, host, called } = scriptedCheckout(script, snapshotWith({ outcome: success }));
  await vi.advanceTimersByTimeAsync(0);
  const before = called('outcome').length;
  connect = (app) => ({ api, host, look: (signal: AbortSignal) => refresh(app, api, signal) });
  const page = {
    data: { host: 'embedded', allowedOrigins: [], timeLimits: {} },
    start: readStartOptions('?view=status'),
    limits: TIME_LIMITS,
  } as unknown as Page;
  const done = runStatus(page, snapshot);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
  return { called, done, outcomes: () => called('outcome').slice(before) };
}

test('asks until the session is over, and tells its outcome', async () => {
  const paid = answer(snapshotWith({ version: 2, outcome: success }));
  const { called, outcomes, done } = await open(snapshotWith(), { snapshot: [answer(snapshotWith()), paid] });
  expect(called('ready')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  expect(outcomes()).toEqual([]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  await done;
  expect(outcomes()).toEqual([[success, 'req']]);
});

test('an attempt that waits for the customer is watched, and nothing is shown of it here', async () => {
  const payment = waiting('p1', challengeAction());
  const { called } = await open(snapshotWith({ payment }), {});
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(called('payment')).toEqual([['p1']]);
  expect(called('dialog')).toEqual([]);
});

test('a session that is over already is told of at once', async () => {
  const { outcomes } = await open(snapshotWith({ outcome: success }), {});
  expect(outcomes()).toEqual([[success, null]]);
});
