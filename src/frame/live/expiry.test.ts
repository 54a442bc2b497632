import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import {
  answerWith,
  canceled,
  challengeAction,
  draftWith,
  snapshotWith,
  waiting,
} from '../testing/fixtures.ts';
import { answer, scriptedCheckout } from '../testing/scripted.ts';
import { watchExpiry } from './expiry.ts';

const HALF_HOUR = 30 * 60_000;

beforeEach(() => {
  // The customer's clock is years off: only the provider's counts.
  vi.useFakeTimers({ now: Date.parse('2011-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const watched = (script = {}, start = snapshotWith()) => {
  const checkout = scriptedCheckout(script, start);
  const refresh = vi.fn(async () => {});
  const stop = watchExpiry({ app: checkout.app, limits: TIME_LIMITS, refresh });
  return { ...checkout, refresh, stopWatching: stop };
};

test('warns in time, once aloud, and counts down', async () => {
  const { app } = watched();
  await vi.advanceTimersByTimeAsync(HALF_HOUR - TIME_LIMITS.expiryWarning - 1);
  expect(app.timeLeft.value).toBeNull();
  expect(app.announcement.value).toBe('');
  await vi.advanceTimersByTimeAsync(1);
  expect(app.timeLeft.value).toBe(TIME_LIMITS.expiryWarning);
  expect(app.announcement.value).toBe('One minute left to pay');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(app.timeLeft.value).toBe(TIME_LIMITS.expiryWarning - 10_000);
  expect(app.announcement.value).toBe('One minute left to pay');
});

test('at expiry the provider is asked, and again until it has said so', async () => {
  const { app, refresh } = watched();
  await vi.advanceTimersByTimeAsync(HALF_HOUR - 1);
  expect(refresh).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(refresh).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryFirst);
  expect(refresh).toHaveBeenCalledTimes(2);
  app.dispatch({
    type: 'snapshot',
    snapshot: snapshotWith({ version: 2, outcome: canceled('expired') }),
    requestId: null,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(app.timeLeft.value).toBeNull();
});

test('a later snapshot with a later end arms it anew', async () => {
  const { app, refresh } = watched();
  await vi.advanceTimersByTimeAsync(HALF_HOUR - 1000);
  app.dispatch({
    type: 'snapshot',
    snapshot: snapshotWith({
      version: 2,
      now: '2030-06-01T12:29:59.000Z',
      expires_at: '2030-06-01T13:00:00.000Z',
    }),
    requestId: null,
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(app.timeLeft.value).toBeNull();
  expect(refresh).not.toHaveBeenCalled();
});

test('a running attempt may finish after expiry; a bank that stays silent ends as unknown', async () => {
  const { app, refresh, called, step } = watched({ pay: [answer(answerWith('processing'))] });
  app.dispatch({ type: 'submit', draft: draftWith('k') });
  await vi.advanceTimersByTimeAsync(HALF_HOUR + TIME_LIMITS.outcomeUnknown - 1);
  expect(step()).toMatchObject({ name: 'confirming' });
  expect(refresh).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(step()).toMatchObject({ name: 'ended', outcome: { code: 'outcome_unknown', retryable: false } });
  await vi.advanceTimersByTimeAsync(1);
  expect(called('outcome')).toHaveLength(1);
});

test('a session of thirty days doesn’t expire at once', async () => {
  const { refresh } = watched({}, snapshotWith({ expires_at: '2030-07-01T12:00:00.000Z' }));
  await vi.advanceTimersByTimeAsync(HALF_HOUR);
  expect(refresh).not.toHaveBeenCalled();
});

test('after stop no timer is left', () => {
  const { stopWatching } = watched();
  stopWatching();
  expect(vi.getTimerCount()).toBe(0);
});

test('a challenge may outlive the session: nobody is told of time, and the attempt ends by its own deadline', async () => {
  const payment = waiting('p1', challengeAction());
  const { app, refresh, step, stop } = watched({}, snapshotWith({ payment }));
  stop();
  app.dispatch({ type: 'continued' });
  await vi.advanceTimersByTimeAsync(HALF_HOUR + 10 * TIME_LIMITS.outcomeUnknown);
  expect(step().name).toBe('acting');
  expect(refresh).not.toHaveBeenCalled();
  expect(app.timeLeft.value).toBeNull();
});

test('given up long after expiry, the bank has its time to answer', async () => {
  const payment = waiting('p1', challengeAction());
  const { app, step } = watched({}, snapshotWith({ payment }));
  await vi.advanceTimersByTimeAsync(HALF_HOUR + 10 * TIME_LIMITS.outcomeUnknown);
  app.dispatch({ type: 'give_up' });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.outcomeUnknown - 1);
  expect(step().name).toBe('canceling');
  await vi.advanceTimersByTimeAsync(1);
  expect(step()).toMatchObject({ name: 'ended', outcome: { code: 'outcome_unknown' } });
});

test('over an open attempt the form can be used, so its time is shown', async () => {
  const { app } = watched({}, snapshotWith({ payment: waiting('p1', challengeAction()) }));
  await vi.advanceTimersByTimeAsync(HALF_HOUR - TIME_LIMITS.expiryWarning);
  expect(app.timeLeft.value).toBe(TIME_LIMITS.expiryWarning);
});

test('who got more time is warned again', async () => {
  const { app } = watched();
  await vi.advanceTimersByTimeAsync(HALF_HOUR - 1000);
  app.announce('');
  const now = '2030-06-01T12:29:59.000Z';
  const extended = snapshotWith({ version: 2, now, expires_at: '2030-06-01T12:40:00.000Z' });
  app.dispatch({ type: 'snapshot', snapshot: extended, requestId: null });
  await vi.advanceTimersByTimeAsync(9 * 60_000 + 1000);
  expect(app.announcement.value).toBe('One minute left to pay');
});
