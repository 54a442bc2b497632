import type { Message } from 'penpal';
import { afterEach, expect, test, vi } from 'vitest';
import { portMessenger } from './port-messenger.ts';

const SHOP = 'https://shop.example';
const penpal = { namespace: 'penpal', channel: 'c' } as const;
const syn: Message = { ...penpal, type: 'SYN', participantId: 'host' };
const ack1: Message = { ...penpal, type: 'ACK1', methodPaths: [] };
const ack2: Message = { ...penpal, type: 'ACK2' };
const call: Message = { ...penpal, type: 'CALL', id: '1', methodPath: ['cancel'], args: [] };

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'namespace' in data && data.namespace === 'penpal';

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

function open() {
  const window = new EventTarget();
  const remoteWindow = { postMessage: vi.fn() };
  const heard: unknown[] = [];
  const messenger = portMessenger({
    remoteWindow: remoteWindow as unknown as Window,
    allowedOrigins: [SHOP],
    window: window as Window,
  });
  messenger.initialize({ validateReceivedMessage: isMessage });
  messenger.addMessageHandler((message) => heard.push(message));
  /** What arrives at the frame's window; the rest of the event as the attack wants it. */
  const arrives = (
    data: unknown,
    event: { origin?: string; source?: unknown; ports?: MessagePort[] } = {},
  ) => {
    const message = new Event('message');
    window.dispatchEvent(
      Object.assign(message, { data, origin: SHOP, source: remoteWindow, ports: [], ...event }),
    );
  };
  const shakeHands = (): MessagePort => {
    arrives(syn);
    arrives(ack1);
    messenger.sendMessage(ack2);
    const [, , transferred] = remoteWindow.postMessage.mock.lastCall ?? [];
    const [port] = transferred as MessagePort[];
    if (!port) throw new Error('No port was handed over.');
    opened.push(port);
    heard.length = 0;
    return port;
  };
  return { messenger, remoteWindow, heard, arrives, shakeHands };
}

test('the port goes to the origin that shook hands, and carries everything from then on', async () => {
  const { messenger, remoteWindow, heard, shakeHands } = open();
  const port = shakeHands();
  expect(remoteWindow.postMessage).toHaveBeenLastCalledWith(ack2, SHOP, [port]);

  const received = new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });
  messenger.sendMessage(call);
  expect(await received).toEqual(call);
  port.postMessage(call);
  await expect.poll(() => heard).toEqual([call]);
});

test('the other side may be the one that opens the port', async () => {
  const { heard, arrives } = open();
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  arrives(syn);
  arrives(ack2);
  arrives(ack2, { ports: [port2] });
  port1.postMessage(call);
  await expect.poll(() => heard).toEqual([syn, ack2, call]);
});

test.each([
  ['a foreign origin', syn, { origin: 'https://evil.example' }],
  ['a look-alike origin', syn, { origin: `${SHOP}.evil.example` }],
  ['another window', syn, { source: {} }],
  ['another language', { type: 'SYN' }, {}],
  ['a call before the handshake', call, {}],
])('%s is not heard', (_name, data, event) => {
  const { heard, arrives } = open();
  arrives(data, event);
  expect(heard).toEqual([]);
});

test('after the handshake the window is not heard any more, whoever speaks', () => {
  const { heard, arrives, shakeHands } = open();
  shakeHands();
  for (const forged of [call, syn, ack1, ack2, { ...penpal, type: 'DESTROY' }]) arrives(forged);
  expect(heard).toEqual([]);
});

test('nothing can be said before there is a port', () => {
  expect(() => open().messenger.sendMessage(call)).toThrow('no port');
});

test('after destroy nothing is heard', () => {
  const { messenger, heard, arrives } = open();
  messenger.destroy();
  arrives(syn);
  expect(heard).toEqual([]);
});
