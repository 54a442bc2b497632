import { CallOptions, type Connection, connect, PortMessenger, type RemoteProxy } from 'penpal';
import { afterEach, expect, test, vi } from 'vitest';
import type { FrameMethods } from '../../protocol/messages.ts';
import { type CallHost, connectHost } from './connection.ts';

/** Our end of the private port, against the real Penpal on the page's end or against what somebody posts there. */

type Methods = Record<string, (...args: unknown[]) => unknown>;

const opened: MessagePort[] = [];
const pages: Connection[] = [];
afterEach(() => {
  for (const connection of pages.splice(0)) connection.destroy();
  for (const port of opened.splice(0)) port.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const DONE = { ok: true, value: null } as const;
const penpal = { namespace: 'penpal', channel: 'i-1' } as const;

function open(methods: Partial<FrameMethods> = {}) {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  return { port: port2, call: connectHost(port1, 'i-1', methods) };
}

/** The page's end once hands are shaken, which Penpal does over any port. */
async function withPenpal(host: Methods, methods: Partial<FrameMethods> = {}) {
  vi.stubGlobal('window', globalThis);
  const handshake = new MessageChannel();
  opened.push(handshake.port1, handshake.port2);
  const near = handshake.port1;
  const call = new Promise<CallHost>((resolve) => {
    // The rest of the handshake is told by `shake-hands.test.ts`; from here on the port is ours.
    near.onmessage = ({ data }) => {
      if (data.type === 'SYN') near.postMessage({ ...penpal, type: 'SYN', participantId: '-0.5' });
      if (data.type !== 'ACK1') return;
      near.postMessage({ ...penpal, type: 'ACK2' });
      resolve(connectHost(near, 'i-1', methods));
    };
  });
  const messenger = new PortMessenger({ port: handshake.port2 });
  const connection = connect<Methods>({ messenger, methods: host, channel: 'i-1' });
  pages.push(connection);
  const remote: RemoteProxy<Methods> = await connection.promise;
  return { remote, call: await call, connection };
}

test('Penpal is called and calls, with argument and answer', async () => {
  const hello = vi.fn((..._args: unknown[]) => ({ ok: true, value: 'hello' }));
  const update = vi.fn(async (_options: unknown) => DONE);
  const { remote, call } = await withPenpal({ hello }, { update });
  await expect(call('hello', { version: 1 }, 60_000)).resolves.toEqual({ ok: true, value: 'hello' });
  expect(hello.mock.calls).toEqual([[{ version: 1 }]]);
  await expect(remote.update?.({ locale: 'ar' })).resolves.toEqual(DONE);
  expect(update.mock.calls).toEqual([[{ locale: 'ar' }]]);
});

test('answers find their calls in whatever order they come', async () => {
  const answers: ((value: unknown) => void)[] = [];
  const { call } = await withPenpal({ resize: () => new Promise((resolve) => answers.push(resolve)) });
  const both = [call('resize', 1), call('resize', 2)];
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('second');
  answers[0]?.('first');
  await expect(Promise.all(both)).resolves.toEqual(['first', 'second']);
});

test('an error of the host’s is no answer, whatever it says', async () => {
  const { call } = await withPenpal({
    ready: () => Promise.reject(DONE),
    resize() {
      throw new Error('a fault');
    },
  });
  await expect(call('ready', undefined)).resolves.toBeNull();
  await expect(call('resize', 1)).resolves.toBeNull();
  // An older host has no such function.
  await expect(call('reveal', { top: 0, bottom: 1 })).resolves.toBeNull();
});

test('only our functions can be called, by their own names, and none throws', async () => {
  const cancel = vi.fn(async () => Promise.reject(new Error('a fault')));
  const { remote } = await withPenpal({}, { cancel });
  const limit = new CallOptions({ timeout: 20_000 });
  for (const name of ['constructor', '__proto__', 'toString', 'later']) {
    await expect(remote[name]?.(limit)).resolves.toMatchObject({
      ok: false,
      error: { code: 'protocol_mismatch' },
    });
  }
  await expect(remote.cancel?.(limit)).resolves.toMatchObject({ ok: false, error: { code: 'internal' } });
});

test.each([
  ['no path', {}],
  ['a path that is a text', { methodPath: 'cancel', args: [] }],
  ['no arguments', { methodPath: ['cancel'], args: null }],
  ['an empty path', { methodPath: [], args: [] }],
])('a call with %s is answered, and calls nothing', async (_name, given) => {
  const cancel = vi.fn(async () => DONE);
  const { port } = open({ cancel });
  const reply = new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });
  port.postMessage({ ...penpal, type: 'CALL', id: 'x', ...given });
  expect(await reply).toMatchObject({ ...penpal, type: 'REPLY', callId: 'x', value: { ok: false } });
  expect(cancel).not.toHaveBeenCalled();
});

test('what is of another language or channel is not heard', async () => {
  const cancel = vi.fn(async () => DONE);
  const focus = vi.fn(async () => DONE);
  const { port } = open({ cancel, focus });
  const call = { ...penpal, type: 'CALL', id: '1', methodPath: ['cancel'], args: [] };
  for (const other of [null, 'CALL', { ...call, namespace: 'x' }, { ...call, channel: 'i-2' }]) {
    port.postMessage(other);
  }
  port.postMessage({ ...penpal, type: 'REPLY', callId: 'unknown', value: DONE });
  port.postMessage({ ...call, methodPath: ['focus'] });
  await expect.poll(() => focus.mock.calls.length).toBe(1);
  expect(cancel).not.toHaveBeenCalled();
});

test('a call has its limit, and an answer that is late is not heard', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { port, call } = open();
  const asked = new Promise<{ id: unknown }>((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });
  const limited = call('resize', 10, 5_000);
  const { id } = await asked;
  vi.advanceTimersByTime(5_000);
  const answer = await limited;
  expect(answer).toMatchObject({ ok: false, error: { code: 'protocol_mismatch' } });
  port.postMessage({ ...penpal, type: 'REPLY', callId: id, value: DONE });
  expect(vi.getTimerCount()).toBe(0);
});

test('a call without a limit waits, and one that was answered leaves no timer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { port, call } = open();
  port.onmessage = ({ data }) =>
    port.postMessage({ ...penpal, type: 'REPLY', callId: data.id, value: data.args });
  const unlimited = call('beforePayment', {} as never);
  expect(vi.getTimerCount()).toBe(0);
  await expect(unlimited).resolves.toEqual([{}]);
  await expect(call('resize', 7, 5_000)).resolves.toEqual([7]);
  expect(vi.getTimerCount()).toBe(0);
});

test('when the page ends it nothing is waited for, then or later', async () => {
  const asked = vi.fn(() => new Promise(() => {}));
  const { call, connection } = await withPenpal({ beforePayment: asked });
  const waiting = call('beforePayment', {} as never);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  connection.destroy();
  await expect(waiting).resolves.toMatchObject({ ok: false });
  await expect(call('beforePayment', {} as never)).resolves.toMatchObject({ ok: false });
});

test('what can’t be sent rejects', async () => {
  await expect(open().call('failed', (() => null) as never)).rejects.toThrow('could not be cloned');
});
