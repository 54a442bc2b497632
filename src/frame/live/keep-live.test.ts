import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { refresh } from '../state/refresh.ts';
import { answerWith, draftWith, snapshotWith, success } from '../testing/fixtures.ts';
import { answer, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { keepLive } from './keep-live.ts';
import type { Source } from './stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The browser's locks, as far as they are asked for: at once or not at all. */
function browserLocks() {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: unknown,
    work: (lock: object | null) => Promise<unknown>,
  ) => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({});
    } finally {
      held.delete(name);
    }
  };
  return { held, request: request as unknown as LockManager['request'] };
}

class Page extends EventTarget {
  document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  show(visibilityState: 'visible' | 'hidden') {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

const soon = () => vi.advanceTimersByTimeAsync(0);

async function open(script: Script = {}, locks: ReturnType<typeof browserLocks> | null = browserLocks()) {
  const checkout = scriptedCheckout(script);
  const page = new Page();
  const sources: (Source & { closed: boolean })[] = [];
  const stop = keepLive({
    app: checkout.app,
    look: (signal = new AbortController().signal) => refresh(checkout.app, checkout.api, signal),
    eventsUrl: '/events/',
    limits: TIME_LIMITS,
    window: page as unknown as Window,
    locks: locks ?? undefined,
    makeSource: () => {
      const source = {
        closed: false,
        onmessage: null,
        onerror: null,
        close() {
          source.closed = true;
        },
      };
      sources.push(source);
      return source;
    },
  });
  await soon();
  const say = (data: string) => sources.at(-1)?.onmessage?.call({} as EventSource, { data } as MessageEvent);
  const streams = () => sources.filter(({ closed }) => !closed).length;
  return { ...checkout, page, sources, say, streams, locks, stopLive: stop };
}

test('a newer version is fetched, an older or strange one is not', async () => {
  const { say, called, app } = await open({
    snapshot: [answer(snapshotWith({ version: 2, amount: '15.00' }))],
  });
  say('{"version": 1}');
  say('nonsense');
  say('{"version": "9"}');
  expect(called('snapshot')).toEqual([]);
  say('{"version": 2}');
  await soon();
  expect(called('snapshot')).toHaveLength(1);
  expect(app.state.value.snapshot.amount).toBe('15.00');
});

test('two frames of a browser stream, the third asks from time to time', async () => {
  const locks = browserLocks();
  const first = await open({}, locks);
  const second = await open({}, locks);
  const third = await open({ snapshot: [answer(snapshotWith({ version: 2, amount: '15.00' }))] }, locks);
  expect([first.streams(), second.streams(), third.streams()]).toEqual([1, 1, 0]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  expect(third.app.state.value.snapshot.amount).toBe('15.00');
  expect(first.called('snapshot')).toEqual([]);
});

test('a slot that is let go is taken by who waits for one', async () => {
  const locks = browserLocks();
  const first = await open({}, locks);
  await open({}, locks);
  const third = await open({ snapshot: [answer(snapshotWith())] }, locks);
  first.page.show('hidden');
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  expect(first.streams()).toBe(0);
  expect(third.streams()).toBe(1);
});

test('before a payment leaves, the connection is free; back at the form it comes again', async () => {
  const { app, streams, locks, called } = await open({ pay: [answer(answerWith('declined'))] });
  expect(streams()).toBe(1);
  app.dispatch({ type: 'submit', draft: draftWith('k') });
  expect(streams()).toBe(0);
  expect(called('pay')).toEqual([]);
  await soon();
  expect(called('pay')).toHaveLength(1);
  await soon();
  expect(streams()).toBe(1);
  expect(locks?.held.size).toBe(1);
});

test('a look at the session is given up for a payment', async () => {
  const { app, called } = await open({}, null);
  const asked = called('snapshot').length;
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  expect(called('snapshot')).toHaveLength(asked + 1);
  app.dispatch({ type: 'submit', draft: draftWith('k') });
  await vi.advanceTimersByTimeAsync(10 * TIME_LIMITS.livePoll);
  expect(called('snapshot')).toHaveLength(asked + 1);
});

test.each(['visibilitychange', 'pagehide'])('nobody looks (%s): nothing is asked', async (how) => {
  const { page, streams, called, locks } = await open();
  if (how === 'pagehide') page.dispatchEvent(new Event('pagehide'));
  else page.show('hidden');
  await vi.advanceTimersByTimeAsync(10 * TIME_LIMITS.livePoll);
  expect(streams()).toBe(0);
  expect(locks?.held.size).toBe(0);
  expect(called('snapshot')).toEqual([]);
  page.dispatchEvent(new Event('pageshow'));
  page.show('visible');
  await soon();
  expect(streams()).toBe(1);
});

test('a stream that breaks: asked once, then streamed again', async () => {
  const { sources, called, streams } = await open({ snapshot: [answer(snapshotWith())] });
  sources[0]?.onerror?.call({} as EventSource, new Event('error'));
  await soon();
  expect(streams()).toBe(0);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.livePoll);
  expect(called('snapshot')).toHaveLength(1);
  expect(streams()).toBe(1);
});

test('over: nothing is asked any more', async () => {
  const { app, streams, called } = await open();
  app.dispatch({
    type: 'snapshot',
    snapshot: snapshotWith({ version: 2, outcome: success }),
    requestId: null,
  });
  await vi.advanceTimersByTimeAsync(10 * TIME_LIMITS.livePoll);
  expect(streams()).toBe(0);
  expect(called('snapshot')).toEqual([]);
});

test('after stop nothing is left', async () => {
  const { stopLive, streams, page } = await open();
  stopLive();
  page.show('visible');
  await soon();
  expect(streams()).toBe(0);
});
