import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { snapshotWith } from '../testing/fixtures.ts';
import { answer, lost, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { exchangeToken } from './exchange-token.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(script: Script, loginToken: string | null = 't1') {
  const checkout = scriptedCheckout(script);
  const { app, api, online } = checkout;
  app.options.value = { ...app.options.value, loginToken };
  app.loginPending.value = true;
  const { signal } = new AbortController();
  return { ...checkout, exchange: () => exchangeToken(app, api, { limits: TIME_LIMITS, signal, online }) };
}

test('a token brings the customer’s cards', async () => {
  const { app, called, exchange } = open({
    login: [answer(snapshotWith({ version: 2, cards: [], can_save: true }))],
  });
  await exchange();
  expect(called('login')).toEqual([['t1']]);
  expect(app.state.value.snapshot.can_save).toBe(true);
  expect(app.loginPending.value).toBe(false);
});

test('the cards come, too, where a guest’s newer snapshot was faster', async () => {
  const { app, exchange } = open({
    login: [answer(snapshotWith({ version: 1, cards: [], can_save: true }))],
  });
  app.dispatch({ type: 'snapshot', snapshot: snapshotWith({ version: 2, amount: '9.00' }), requestId: null });
  await exchange();
  expect(app.state.value.snapshot).toMatchObject({ version: 2, amount: '9.00', cards: [], can_save: true });
});

test('each token is exchanged once, another one again', async () => {
  const { app, called, exchange } = open({ login: [answer(snapshotWith()), answer(snapshotWith())] });
  await exchange();
  await exchange();
  app.options.value = { ...app.options.value, loginToken: 't2' };
  await exchange();
  expect(called('login')).toEqual([['t1'], ['t2']]);
});

test('a token that is wrong, used or foreign leaves a guest, silently', async () => {
  const { app, step, exchange } = open({
    login: [{ kind: 'refused', status: 403, code: 'login_required', body: {}, requestId: null }],
  });
  await exchange();
  expect(step()).toMatchObject({ name: 'ready', notice: null });
  expect(app.loginPending.value).toBe(false);
});

test('while the network is away nobody waits for cards; they come when it is back', async () => {
  const { app, exchange } = open({ login: [lost, answer(snapshotWith({ can_save: true }))] });
  const done = exchange();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.loginPending.value).toBe(false);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryFirst);
  await done;
  expect(app.state.value.snapshot.can_save).toBe(true);
});
