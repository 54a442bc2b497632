import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { gatheringSocket } from './gather.ts';

test('what is written before anybody waits goes out at once, and later things later', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const socket = gatheringSocket();
  onTestFinished(() => void socket.destroy());
  const accepted = once(server, 'connection');
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[other]] = await Promise.all([accepted, once(socket, 'connect')]);
  let received = '';
  other.on('data', (chunk: Buffer) => (received += chunk));

  socket.cork();
  socket.write('begin;');
  socket.uncork();
  await Promise.resolve();
  socket.write('select 1;');
  expect(socket.writableLength).toBe('begin;select 1;'.length);
  await expect.poll(() => received).toBe('begin;select 1;');
  expect(socket.writableLength).toBe(0);
  socket.write('commit;');
  await expect.poll(() => received).toBe('begin;select 1;commit;');
});
