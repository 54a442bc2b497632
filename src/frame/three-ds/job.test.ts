import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DialogSpec } from '../../protocol/messages.ts';
import type { Action } from '../../protocol/snapshot.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import {
  answerWith,
  challengeAction,
  draftWith,
  methodAction,
  NOW,
  snapshotWith,
  success,
  waiting,
} from '../testing/fixtures.ts';
import { answer, type Script, scriptedCheckout } from '../testing/scripted.ts';

vi.mock('../host/dress.ts', () => ({ dress: () => ({ lang: 'en' }) }));

interface Frame {
  src?: string;
  hidden?: boolean;
  allow?: string;
  title?: string;
}
let frames: Frame[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  frames = [];
  vi.stubGlobal('document', {
    createElement: () => {
      const frame = {
        setAttribute: () => {},
        remove: () => {
          frames = frames.filter((other) => other !== frame);
        },
      };
      return frame;
    },
    body: { append: (frame: Frame) => frames.push(frame) },
  });
  vi.stubGlobal('window', {
    screen: { width: 1920, height: 1080, colorDepth: 30 },
    outerWidth: 1600,
    outerHeight: 1000,
    navigator: { javaEnabled: () => false, language: 'en-GB' },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paid = answer(answerWith('succeeded', { outcome: success }));
const requires = (action: Action) => answer(answerWith('requires_action', { action }));

/** The chunk is fetched for real; only then is there something on the clock. */
async function pay(script: Script) {
  const checkout = scriptedCheckout(script);
  checkout.app.dispatch({ type: 'submit', draft: draftWith('k') });
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
  return checkout;
}

const authentication = (method_completion: string) => [
  'p1',
  {
    step: 'authenticate',
    method_completion,
    browser: {
      java_enabled: false,
      language: 'en-GB',
      color_depth: 30,
      screen_height: 1080,
      screen_width: 1920,
      tz: new Date().getTimezoneOffset(),
      window_size: '03',
    },
  },
];

test('the bank has no method page: authenticated at once, nothing is loaded', async () => {
  const { called, step } = await pay({ pay: [requires(methodAction('absent'))], threeDs: [paid] });
  expect(called('threeDs')).toEqual([authentication('U')]);
  expect(frames).toEqual([]);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});

test('the method page is loaded unseen until the bank has reported', async () => {
  const { called, step } = await pay({
    pay: [requires(methodAction())],
    payment: [requires(methodAction()), requires(methodAction('done'))],
    threeDs: [paid],
  });
  expect(frames).toMatchObject([
    {
      src: methodAction().url,
      hidden: true,
      title: '3-D Secure',
      allow: 'payment; publickey-credentials-get',
    },
  ]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.methodPoll);
  expect(called('threeDs')).toEqual([]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.methodPoll);
  expect(called('threeDs')).toEqual([authentication('Y')]);
  expect(frames).toEqual([]);
  expect(step().name).toBe('ended');
});

test('a method page that never reports holds the payment up no longer than its version allows', async () => {
  const pending = Array.from({ length: 30 }, () => requires(methodAction()));
  const { called } = await pay({ pay: [requires(methodAction())], payment: pending });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(called('threeDs')).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(called('threeDs')).toEqual([authentication('N')]);
  expect(frames).toEqual([]);
});

test('given up during the method: the page is gone and nothing is authenticated', async () => {
  const { app, called } = await pay({ pay: [requires(methodAction())] });
  expect(frames).toHaveLength(1);
  app.dispatch({ type: 'cancel' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(frames).toEqual([]);
  expect(called('threeDs')).toEqual([]);
  expect(called('cancelPayment')).toEqual([['p1']]);
});

const specs = (called: (name: string) => unknown[][]) =>
  called('dialog').map(([spec]) => spec as DialogSpec | null);

test('the challenge is shown with its countdown, and closed when the provider says how it ended', async () => {
  const { called, step } = await pay({
    pay: [requires(challengeAction())],
    payment: [requires(challengeAction()), requires(challengeAction()), paid],
  });
  expect(specs(called)).toEqual([
    expect.objectContaining({
      url: challengeAction().url,
      title: 'Bank verification',
      size: { width: 500, height: 600 },
      note: '',
      fullPage: null,
    }),
  ]);
  await vi.advanceTimersByTimeAsync(1.5 * TIME_LIMITS.poll);
  expect(specs(called).at(-1)).toMatchObject({ note: 'Time left: 9:59' });
  await vi.advanceTimersByTimeAsync(2 * TIME_LIMITS.poll);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
  expect(specs(called).at(-1)).toBeNull();
  expect(specs(called).filter((spec) => spec === null)).toHaveLength(1);
});

test('a page that may not have loaded can be opened as one of its own', async () => {
  const { called } = await pay({ pay: [requires(challengeAction())] });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.challengeHelp - 1000);
  expect(specs(called).at(-1)?.fullPage).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(specs(called).at(-1)?.fullPage).toMatchObject({ url: expect.stringMatching(/\?full=1&lang=/) });
});

test('a step-up is another page in the same dialog', async () => {
  const { called } = await pay({
    pay: [requires(challengeAction())],
    payment: [requires(challengeAction('n2'))],
  });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll + 1000);
  expect(specs(called).at(-1)?.url).toBe(challengeAction('n2').url);
  expect(specs(called)).not.toContain(null);
});

test('from time to time the bank itself is asked for the result', async () => {
  const still = () => requires(challengeAction());
  const { called, step } = await pay({
    pay: [still()],
    payment: [still(), still(), still()],
    threeDs: [paid],
  });
  await vi.advanceTimersByTimeAsync(4 * TIME_LIMITS.poll);
  expect(called('payment')).toHaveLength(3);
  expect(called('threeDs')).toEqual([['p1', { step: 'result' }]]);
  expect(step().name).toBe('ended');
});

test('Cancel in the dialog: closed at once, given up at the provider, back at the form', async () => {
  const { app, called, step } = await pay({
    pay: [requires(challengeAction())],
    cancelPayment: [answer(answerWith('canceled'))],
  });
  app.dispatch({ type: 'give_up' });
  await vi.advanceTimersByTimeAsync(0);
  expect(specs(called).at(-1)).toBeNull();
  expect(called('cancelPayment')).toEqual([['p1']]);
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'canceled' } });
});

test('found after a reload: no dialog before the customer goes on', async () => {
  const start = snapshotWith({ payment: waiting('p1', challengeAction()) });
  const { app, called, step } = scriptedCheckout({ payment: [requires(challengeAction()), paid] }, start);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(called('payment')).toEqual([['p1']]);
  expect(called('dialog')).toEqual([]);
  app.dispatch({ type: 'continued' });
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
  expect(specs(called)).toMatchObject([{ url: challengeAction().url }]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(step().name).toBe('ended');
});
