import { type Connection, connect, WindowMessenger } from 'penpal';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeWindow, tasks, windowOf } from '../../protocol/testing/fake-windows.ts';
import { shakeHands } from './shake-hands.ts';

/** Our end of the handshake, against the real Penpal on the page's end or against forged messages. */

const SHOP = 'https://shop.example';
const PROVIDER = 'https://pay.example';
const ALLOWED = ['https://www.shop.example', SHOP];

let page: FakeWindow;
let inside: FakeWindow & { parent: FakeWindow };
const opened: MessagePort[] = [];
const pages: Connection[] = [];

beforeEach(() => {
  page = windowOf(SHOP, () => inside);
  inside = Object.assign(
    windowOf(PROVIDER, () => page),
    { parent: page },
  );
});

afterEach(() => {
  for (const port of opened.splice(0)) port.close();
  for (const connection of pages.splice(0)) connection.destroy();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function begin(limit = 60_000, allowedOrigins = ALLOWED): Promise<MessagePort> {
  const window = inside as unknown as Window;
  const port = await shakeHands({ window, allowedOrigins, channel: 'i-1' }, limit);
  opened.push(port);
  return port;
}

/** The merchant's page starts with Penpal in it. */
function startPage(channel = 'i-1'): Connection {
  page.load();
  // Penpal reads the global window, which is the page's while it starts.
  vi.stubGlobal('window', page);
  const messenger = new WindowMessenger({
    remoteWindow: inside as unknown as Window,
    allowedOrigins: [PROVIDER],
  });
  const connection = connect({ messenger, channel });
  pages.push(connection);
  return connection;
}

const penpal = { namespace: 'penpal', channel: 'i-1' } as const;
const syn = { ...penpal, type: 'SYN', participantId: 'souk' };
const ack1 = { ...penpal, type: 'ACK1', methodPaths: [] };
const ack2 = { ...penpal, type: 'ACK2' };
const call = { ...penpal, type: 'CALL', id: '1', methodPath: ['cancel'], args: [] };

/** What arrives at the frame's window; the rest of the event as an attack wants it. */
const arrives = (data: unknown, event: { origin?: string; source?: unknown } = {}) =>
  inside.receive({ data, origin: SHOP, source: page, ...event });

test.each([
  ['the page', startPage],
  ['the frame', () => undefined],
])('Penpal shakes hands with us when %s is first', async (_name, early) => {
  const earlier = early();
  await tasks();
  const port = begin();
  const connection = earlier ?? startPage();
  await expect(port).resolves.toBeInstanceOf(MessagePort);
  await connection.promise;
});

test('a page that begins anew before there is a port shakes hands anew', async () => {
  const port = begin();
  const left = startPage();
  left.promise.catch(() => null);
  await new Promise((resolve) => setImmediate(resolve));
  const connection = startPage();
  await port;
  await connection.promise;
});

test('exactly the allowed origins are spoken to, and the port goes to the one that shook hands', async () => {
  const posted = vi.spyOn(page, 'postMessage');
  const port = begin();
  expect(posted.mock.calls.map(([, origin]) => origin)).toEqual(ALLOWED);
  posted.mockClear();
  arrives(syn);
  arrives(ack1);
  await port;
  expect(posted.mock.calls).toEqual([
    [{ ...penpal, type: 'SYN', participantId: expect.any(String) }, SHOP],
    [ack2, SHOP, [expect.any(MessagePort)]],
  ]);
});

test('who has answered is not answered again and again', () => {
  const posted = vi.spyOn(page, 'postMessage');
  begin().catch(() => null);
  posted.mockClear();
  for (const message of [syn, syn, { ...syn, participantId: 'souk2' }]) arrives(message);
  expect(posted).toHaveBeenCalledTimes(2);
});

test('two pages of one provider never have the same ID', () => {
  const posted = vi.spyOn(page, 'postMessage');
  for (const _page of [1, 2]) begin(60_000, [SHOP]).catch(() => null);
  const ids = posted.mock.calls.map(([data]) => (data as { participantId: string }).participantId);
  expect(new Set(ids).size).toBe(2);
  // Else Penpal would wait for our ACK1.
  for (const id of ids) expect(id < '0').toBe(true);
});

test.each([
  ['a foreign origin', ack1, { origin: 'https://evil.example' }],
  ['a look-alike origin', ack1, { origin: `${SHOP}.evil.example` }],
  ['another window', ack1, { source: {} }],
  ['another language', { type: 'ACK1' }, {}],
  ['another channel', { ...ack1, channel: 'i-2' }, {}],
  ['nothing', null, {}],
  ['a call before the handshake', call, {}],
  ['a port that nobody asked for', ack2, {}],
])('%s is not heard', async (_name, data, event) => {
  const posted = vi.spyOn(page, 'postMessage');
  const settled = vi.fn();
  begin().then(settled, settled);
  posted.mockClear();
  arrives(data, event);
  await tasks();
  expect(posted).not.toHaveBeenCalled();
  expect(settled).not.toHaveBeenCalled();
});

test('after the handshake the window is not heard any more, whoever speaks', async () => {
  const port = begin();
  arrives(syn);
  arrives(ack1);
  await port;
  const posted = vi.spyOn(page, 'postMessage');
  for (const forged of [
    call,
    { ...syn, participantId: 'forged' },
    ack1,
    ack2,
    { ...penpal, type: 'DESTROY' },
  ]) {
    arrives(forged);
  }
  expect(posted).not.toHaveBeenCalled();
});

test('when nobody shakes hands in time it is over, and who comes late is not heard', async () => {
  vi.useFakeTimers();
  const port = begin(1_000);
  const failed = expect(port).rejects.toThrow('Nobody shook hands');
  vi.advanceTimersByTime(1_000);
  await failed;
  const posted = vi.spyOn(page, 'postMessage');
  arrives(syn);
  arrives(ack1);
  expect(posted).not.toHaveBeenCalled();
});
