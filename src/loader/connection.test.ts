import { type Connection, connect, WindowMessenger } from 'penpal';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REMOTE_CALL } from '../protocol/loader-time-limits.ts';
import type { FrameMethods, HostMethods } from '../protocol/messages.ts';
import { type FakeWindow, tasks, windowOf } from '../protocol/testing/fake-windows.ts';
import { CheckoutError } from './checkout-error.ts';
import { connectFrame, type FrameConnection } from './connection.ts';

/** Our end of the port against the real Penpal on the frame's end. */

const PROVIDER = 'https://pay.example';
const SHOP = 'https://shop.example';

let page: FakeWindow;
let inside: FakeWindow;
let iframe: { contentWindow: FakeWindow };
let loader: FrameConnection;
let frames: Connection<HostMethods>[];

interface Page {
  another?: boolean;
  channel?: string;
  methods?: Record<string, () => Promise<unknown>>;
}

/** A page starts in the frame, as after a load, a reload, or a move (`another` window). */
function startPage({ another = false, channel = 'i-1', methods = {} }: Page = {}) {
  if (another) {
    inside = windowOf(PROVIDER, () => page);
    iframe.contentWindow = inside;
  }
  inside.load();
  // Penpal reads the global window, which is the frame's while it starts.
  vi.stubGlobal('window', inside);
  const frame = connect<HostMethods>({
    messenger: new WindowMessenger({ remoteWindow: page as unknown as Window, allowedOrigins: [SHOP] }),
    methods: methods,
    channel,
  });
  frames.push(frame);
  return frame;
}

const done = { ok: true, value: null } as const;

const host = {
  hello: vi.fn((_argument: unknown): unknown => ({ ok: true, value: 'hello' })),
  broken: vi.fn((_argument: unknown): unknown => {
    throw new Error('a fault');
  }),
};

beforeEach(() => {
  frames = [];
  page = windowOf(SHOP, () => inside);
  inside = windowOf(PROVIDER, () => page);
  iframe = { contentWindow: inside };
  vi.stubGlobal('addEventListener', page.addEventListener);
  vi.stubGlobal('removeEventListener', page.removeEventListener);
  vi.stubGlobal('reportError', vi.fn());
  host.hello.mockClear();
  loader = connectFrame(
    iframe as unknown as HTMLIFrameElement,
    PROVIDER,
    'i-1',
    new Map(Object.entries(host)),
  );
});

afterEach(() => {
  loader.close(new CheckoutError('unmounted', 'over'));
  for (const frame of frames) frame.destroy();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const SUBMITTED = { ok: true, value: { status: 'succeeded' } };

test('Penpal shakes hands with us and calls both ways', async () => {
  const submit = vi.fn(async () => SUBMITTED);
  const remote = await startPage({ methods: { submit } }).promise;
  await expect(remote.hello({ version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
  expect(host.hello.mock.calls).toEqual([[{ version: 1 }]]);
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
});

test('what is said before the handshake is heard after it', async () => {
  const answer = loader.call('submit');
  startPage({ methods: { submit: async () => SUBMITTED } });
  await expect(answer).resolves.toEqual({ status: 'succeeded' });
});

test.each([
  ['reloaded', false],
  ['moved, in another window', true],
])('a page that is %s shakes hands anew', async (_name, another) => {
  await (await startPage().promise).hello({ version: 1 });
  const remote = await startPage({ another, methods: { submit: async () => SUBMITTED } }).promise;
  await expect(remote.hello({ version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
});

test('a page whose port somebody made it drop is heard again', async () => {
  const remote = await startPage({ methods: { submit: async () => SUBMITTED } }).promise;
  await remote.hello({ version: 1 });
  // A script of the shop's own page can say this, and Penpal believes it.
  const shaken = new Promise<void>((resolve) => {
    page.addEventListener('message', (event) => {
      if ((event as MessageEvent<{ type: string }>).data.type === 'ACK2') resolve();
    });
  });
  inside.postMessage({ namespace: 'penpal', channel: 'i-1', type: 'SYN', participantId: 'forged' }, '*');
  await shaken;
  await expect(loader.call('submit')).resolves.toEqual({ status: 'succeeded' });
  await expect(remote.hello({ version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
});

test('another channel gets no answer', async () => {
  startPage({ channel: 'i-2' });
  const answered = vi.fn();
  inside.addEventListener('message', answered);
  await tasks();
  expect(answered).not.toHaveBeenCalled();
  startPage();
  inside.addEventListener('message', answered);
  await tasks();
  expect(answered).toHaveBeenCalled();
});

test('forged messages are not heard: of another window, origin or channel, or without a port', async () => {
  const remote = await startPage().promise;
  await remote.hello({ version: 1 });
  const call = {
    namespace: 'penpal',
    channel: 'i-1',
    type: 'CALL',
    id: '1',
    methodPath: ['hello'],
    args: [],
  };
  const stranger = windowOf('https://evil.example', () => stranger);
  const forged: Partial<MessageEvent>[] = [
    { source: stranger as unknown as Window, origin: PROVIDER, data: call },
    { source: inside as unknown as Window, origin: 'https://evil.example', data: call },
    { source: inside as unknown as Window, origin: PROVIDER, data: { ...call, channel: 'i-2' } },
    { source: inside as unknown as Window, origin: PROVIDER, data: call },
    { source: stranger as unknown as Window, origin: PROVIDER, data: { ...call, type: 'SYN' } },
    { source: inside as unknown as Window, origin: PROVIDER, data: { ...call, type: 'ACK2' } },
    { source: inside as unknown as Window, origin: PROVIDER, data: null },
    { source: inside as unknown as Window, origin: PROVIDER, data: 'SYN' },
  ];
  const heard = host.hello.mock.calls.length;
  for (const message of forged) page.receive(message);
  expect(host.hello.mock.calls).toHaveLength(heard);
  await expect(remote.hello({ version: 1 })).resolves.toEqual({ ok: true, value: 'hello' });
});

test('only our functions can be called, by their own names, and none throws', async () => {
  const remote = (await startPage().promise) as unknown as Record<
    string,
    (argument?: unknown) => Promise<unknown>
  >;
  for (const name of ['constructor', '__proto__', 'toString', 'later']) {
    await expect(remote[name]?.()).resolves.toMatchObject({
      ok: false,
      error: { code: 'protocol_mismatch' },
    });
  }
  await expect(remote.broken?.()).resolves.toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(reportError).toHaveBeenCalledTimes(1);
});

test('errors of the frame, of an older frame, and no answer at all reject as CheckoutError', async () => {
  const error = { code: 'form_invalid', message: 'Look.', retryable: true, requestId: 'req_1' };
  const methods: Partial<Record<keyof FrameMethods, () => Promise<unknown>>> = {
    submit: async () => ({ ok: false, error }),
    update: async () => 'what?',
    cancel: () => new Promise(() => {}),
  };
  await (await startPage({ methods }).promise).hello({ version: 1 });
  await expect(loader.call('submit')).rejects.toMatchObject({ name: 'CheckoutError', ...error });
  await expect(loader.call('update', {} as never)).rejects.toMatchObject({ code: 'protocol_mismatch' });
  // The frame has no such function.
  await expect(loader.call('refresh')).rejects.toMatchObject({ code: 'protocol_mismatch' });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const silent = expect(loader.call('cancel')).rejects.toMatchObject({ code: 'provider_unreachable' });
  await vi.advanceTimersByTimeAsync(REMOTE_CALL);
  await silent;
});

test('what was asked of a page that is gone is given up', async () => {
  await (await startPage({ methods: { submit: () => new Promise(() => {}) } }).promise).hello({ version: 1 });
  const reloaded = loader.call('submit');
  loader.drop(new CheckoutError('not_ready', 'reloaded'));
  await expect(reloaded).rejects.toMatchObject({ code: 'not_ready' });
  const left = loader.call('submit');
  loader.close(new CheckoutError('unmounted', 'left'));
  await expect(left).rejects.toMatchObject({ code: 'unmounted' });
});

test('after the end nothing is heard', async () => {
  const remote = await startPage().promise;
  await remote.hello({ version: 1 });
  loader.close(new CheckoutError('unmounted', 'left'));
  const heard = host.hello.mock.calls.length;
  page.receive({
    source: inside,
    origin: PROVIDER,
    data: { namespace: 'penpal', channel: 'i-1', type: 'SYN', participantId: 'late' },
  });
  void remote.hello({ version: 1 }).catch(() => done);
  await tasks();
  expect(host.hello.mock.calls).toHaveLength(heard);
});
