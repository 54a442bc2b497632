import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Action } from '../../protocol/snapshot.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { continueAction, continueHere, openAgain } from '../state/actions.ts';
import {
  answerWith,
  draftWith,
  NOW,
  redirectDraft,
  redirectTo,
  snapshotWith,
  success,
  waiting,
} from '../testing/fixtures.ts';
import { answer, failure, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { popupOf } from './popup.ts';

interface Opened {
  url: string;
  closed: boolean;
  close(): void;
}
let opened: Opened[] = [];
let browser: 'opens' | 'blocks' = 'opens';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  opened = [];
  browser = 'opens';
  vi.stubGlobal('window', {
    document: { documentElement: { lang: 'ar', dataset: { theme: 'dark' } } },
    open(url: string): Opened | null {
      const handle: Opened = {
        url,
        closed: false,
        close() {
          handle.closed = true;
        },
      };
      if (browser === 'blocks') return null;
      opened.push(handle);
      return handle;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paid = () => answer(answerWith('succeeded', { outcome: success }));
const requires = (changes: Partial<Action> = {}) =>
  answer(answerWith('requires_action', { action: redirectTo(changes) }));
const still = (changes: Partial<Action> = {}) => Array.from({ length: 20 }, () => requires(changes));

const settle = async () => {
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
};

/** Pays by redirect, as the method does: the window is opened in the click, before anything else. */
async function pay(script: Script, asks = false) {
  const checkout = scriptedCheckout(script, snapshotWith(), asks);
  const nonce = popupOf(checkout.app).open();
  checkout.app.dispatch({ type: 'submit', draft: redirectDraft('k', nonce) });
  await settle();
  return { ...checkout, nonce };
}

test('the window opens at the provider’s waiting page, with a nonce of its own', async () => {
  const { nonce, step } = await pay({ pay: [requires()] });
  expect(nonce).toMatch(/^[a-zA-Z0-9]{32}$/);
  expect(opened.map(({ url }) => url)).toEqual([`/popup/${nonce}/?lang=ar&scheme=dark`]);
  expect(step()).toMatchObject({ name: 'acting', popupNonce: nonce, stalled: null });
});

test('paid: the window is closed if it is still there', async () => {
  const { step } = await pay({ pay: [requires()], payment: [paid()] });
  expect(opened[0]?.closed).toBe(false);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
  expect(opened[0]?.closed).toBe(true);
});

test('the merchant says no: the window is closed and nothing was sent', async () => {
  const { called } = await pay({ beforePayment: async () => failure('before_payment_rejected') }, true);
  await settle();
  expect(called('pay')).toEqual([]);
  expect(opened[0]?.closed).toBe(true);
});

test.each([
  ['refused', { kind: 'refused', status: 403, code: null, body: {}, requestId: null }],
  ['declined at once', answer(answerWith('declined'))],
] as const)('%s: the window is closed', async (_name, reply) => {
  await pay({ pay: [reply] });
  await settle();
  expect(opened[0]?.closed).toBe(true);
});

test('given up: the window is closed', async () => {
  const { app, called } = await pay({ pay: [requires()] });
  app.dispatch({ type: 'give_up' });
  await settle();
  expect(called('cancelPayment')).toEqual([['p1']]);
  expect(opened[0]?.closed).toBe(true);
});

test('no handle, but the page reports: the window is there, under the merchant’s COOP', async () => {
  browser = 'blocks';
  const { step } = await pay({ pay: [requires()], payment: still({ popup: 'opened' }) });
  await vi.advanceTimersByTimeAsync(5 * TIME_LIMITS.popupReport);
  expect(step()).toMatchObject({ name: 'acting', stalled: null });
});

test('no handle and no word: blocked, and the attempt goes on', async () => {
  browser = 'blocks';
  const { step, called } = await pay({ pay: [requires()], payment: still() });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupReport - 1);
  expect(step()).toMatchObject({ stalled: null });
  await vi.advanceTimersByTimeAsync(1);
  expect(step()).toMatchObject({ stalled: 'blocked' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(step()).toMatchObject({ name: 'acting', stalled: 'blocked' });
  expect(called('cancelPayment')).toEqual([]);
});

test('blocked again: told again', async () => {
  browser = 'blocks';
  const { app, step } = await pay({ pay: [requires()], payment: still() });
  await vi.advanceTimersByTimeAsync(2 * TIME_LIMITS.popupReport);
  openAgain(app);
  expect(step()).toMatchObject({ stalled: null });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupReport + TIME_LIMITS.popupLook);
  expect(step()).toMatchObject({ stalled: 'blocked' });
});

test('blocked: the top window takes over in a click', async () => {
  browser = 'blocks';
  const { app, called } = await pay({ pay: [requires()] });
  continueHere(app);
  expect(called('navigate')).toEqual([['https://pay.example/redirect/n1/?w=top']]);
});

test('closed unpaid: asked at once, waited for, then given up', async () => {
  const { step, called } = await pay({ pay: [requires()], payment: still({ popup: 'opened' }) });
  opened[0]?.close();
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupLook);
  expect(called('payment')).toHaveLength(1);
  expect(step()).toMatchObject({ name: 'acting', stalled: 'closed' });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupGrace - 1);
  expect(called('cancelPayment')).toEqual([]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupLook);
  expect(called('cancelPayment')).toEqual([['p1']]);
});

test('closed by itself after paying: paid, and the form is never told of a closed window', async () => {
  const { step, called, app } = await pay({ pay: [requires()], payment: [paid()] });
  const stalls: unknown[] = [];
  const stop = app.state.subscribe(({ step: now }) => {
    if (now.name === 'acting') stalls.push(now.stalled);
  });
  opened[0]?.close();
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupLook);
  stop();
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
  expect(stalls).not.toContain('closed');
  expect(called('cancelPayment')).toEqual([]);
});

test('opened again in time: the same attempt goes on in a new window', async () => {
  const { app, step, called } = await pay({ pay: [requires()], payment: still({ popup: 'opened' }) });
  opened[0]?.close();
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupLook);
  openAgain(app);
  expect(opened[1]?.url).toBe('https://pay.example/redirect/n1/?w=popup');
  expect(step()).toMatchObject({ stalled: null });
  await vi.advanceTimersByTimeAsync(2 * TIME_LIMITS.popupGrace);
  expect(called('cancelPayment')).toEqual([]);
  opened[1]?.close();
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupLook + TIME_LIMITS.popupGrace + TIME_LIMITS.popupLook);
  expect(called('cancelPayment')).toEqual([['p1']]);
});

const found = () => snapshotWith({ payment: waiting('p1', redirectTo({ popup: 'opened' })) });

test('found after a reload: watched, and gone on with in a new window', async () => {
  const { app, step } = scriptedCheckout({ payment: still({ popup: 'opened' }) }, found());
  await settle();
  expect(opened).toEqual([]);
  continueAction(app);
  expect(opened).toMatchObject([{ url: 'https://pay.example/redirect/n1/?w=popup' }]);
  expect(step()).toMatchObject({ name: 'acting', resumed: false });
});

test('paying by card instead closes its window', async () => {
  const { app } = scriptedCheckout({ payment: still({ popup: 'opened' }) }, found());
  await settle();
  continueAction(app);
  app.dispatch({ type: 'came_back' });
  await settle();
  expect(opened[0]?.closed).toBe(false);
  app.dispatch({ type: 'submit', draft: draftWith('k2') });
  await settle();
  expect(opened[0]?.closed).toBe(true);
});

test('on the payment link the same window goes, and coming back leaves the form usable', async () => {
  const { app, called, step } = scriptedCheckout({ pay: [requires()] }, snapshotWith(), false, 'standalone');
  expect(popupOf(app).open()).toBeNull();
  app.dispatch({ type: 'submit', draft: redirectDraft('k', null) });
  await settle();
  expect(opened).toEqual([]);
  expect(called('navigate')).toEqual([['https://pay.example/redirect/n1/?w=top']]);
  app.dispatch({ type: 'came_back' });
  expect(step()).toMatchObject({ name: 'acting', resumed: true });
  continueAction(app);
  await settle();
  expect(called('navigate')).toHaveLength(2);
});
