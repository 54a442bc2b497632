import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectHost } from '../frame/host/connection.ts';
import { shakeHands } from '../frame/host/shake-hands.ts';
import { CheckoutError } from '../loader/checkout-error.ts';
import { connectFrame, type FrameConnection } from '../loader/connection.ts';
import type { FrameMethods } from './messages.ts';
import { type FakeWindow, tasks, windowOf } from './testing/fake-windows.ts';

/** The loader's end of the port against the frame's, which are both written by hand and never import each other. */

const PROVIDER = 'https://pay.example';
const SHOP = 'https://shop.example';
const SUBMITTED = { ok: true, value: { status: 'succeeded' } } as const;

let page: FakeWindow;
let inside: FakeWindow;
let iframe: { contentWindow: FakeWindow };
let loader: FrameConnection;
const hello = vi.fn((_argument: unknown) => ({ ok: true, value: 'hello' }));

beforeEach(() => {
  page = windowOf(SHOP, () => inside);
  inside = windowOf(PROVIDER, () => page);
  iframe = { contentWindow: inside };
  vi.stubGlobal('addEventListener', page.addEventListener);
  vi.stubGlobal('removeEventListener', page.removeEventListener);
  hello.mockClear();
  loader = connectFrame(iframe as unknown as HTMLIFrameElement, PROVIDER, 'i-1', new Map([['hello', hello]]));
});

afterEach(() => {
  loader.close(new CheckoutError('unmounted', 'over'));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page starts in the frame, as after a load, a reload, or a move (`another` window). */
async function startFrame({ another = false, methods = {} as Partial<FrameMethods> } = {}) {
  if (another) {
    inside = windowOf(PROVIDER, () => page);
    iframe.contentWindow = inside;
  }
  inside.load();
  const window = Object.assign(inside, { parent: page }) as unknown as Window;
  const port = await shakeHands({ window, allowedOrigins: [SHOP], channel: 'i-1' }, 60_000);
  return connectHost(port, 'i-1', methods);
}

test('both call and are answered', async () => {
  const call = await startFrame({ methods: { submit: async () => SUBMITTED } });
  await expect(call('hello', { version: 1 }, 60_000)).resolves.toEqual({ ok: true, value: 'hello' });
  expect(hello.mock.calls).toEqual([[{ version: 1 }]]);
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
});

test('what the other doesn’t know is told, not thrown', async () => {
  const call = await startFrame();
  const misunderstood = { ok: false, error: { code: 'protocol_mismatch' } };
  await expect(call('navigate', '/', 60_000)).resolves.toMatchObject(misunderstood);
  await expect(loader.call('focus')).rejects.toMatchObject({ code: 'protocol_mismatch' });
});

test('what the loader says before the handshake is heard after it', async () => {
  const answer = loader.call('submit');
  await startFrame({ methods: { submit: async () => SUBMITTED } });
  await expect(answer).resolves.toEqual({ status: 'succeeded' });
});

test.each([
  ['reloaded', false],
  ['moved, into another window', true],
])('a frame that is %s shakes hands anew', async (_name, another) => {
  await (await startFrame())('hello', { version: 1 });
  const call = await startFrame({ another, methods: { submit: async () => SUBMITTED } });
  await expect(call('hello', { version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
});

test('a frame that is reloaded in the middle of the handshake shakes hands anew', async () => {
  startFrame().catch(() => null);
  inside.load();
  // The loader hears it, and answers a page that is gone.
  await tasks();
  const call = await startFrame({ methods: { submit: async () => SUBMITTED } });
  await expect(call('hello', { version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
});

test.each([
  ['both', 2],
  ['the second', 1],
])('the loader’s answers to a frame are two, and where %s is lost it is asked again', async (_name, lost) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const post = inside.postMessage;
  let posted = 0;
  inside.postMessage = (...message) => {
    posted += 1;
    if (posted > 2 || posted <= 2 - lost) post(...message);
  };
  const started = startFrame({ methods: { submit: async () => SUBMITTED } });
  await tasks();
  expect(posted).toBe(2);
  vi.advanceTimersByTime(500);
  const call = await started;
  await expect(call('hello', { version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
  // Nothing more is said where hands were shaken.
  const afterwards = vi.spyOn(page, 'postMessage');
  vi.advanceTimersByTime(5_000);
  expect(afterwards).not.toHaveBeenCalled();
});
