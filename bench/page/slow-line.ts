import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createInOrder } from './in-order.ts';
import type { Network } from './networks.ts';
import { createPace, type Pace } from './pace.ts';

export interface SlowLine {
  /** Another way to a server of this machine, over the line. @returns its port. */
  to(port: number): Promise<number>;
  close(): Promise<void>;
}

/** So much at a time, as a packet is; several connections then share the line evenly. */
const PACKET = 1_400;

/**
 * A slow line in front of servers: a delay each way, a handshake of its own for every connection, and one width
 * that all of them share. It holds for whatever a browser asks for: throttling by the browser's own tools is set
 * per target, and a frame of another process has asked for its page before it is one.
 */
export function createSlowLine({ roundTrip, megabits }: Network & { roundTrip: number }): SlowLine {
  const down = createPace(megabits, () => performance.now());
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    // Whichever end breaks off, the other one is told by `close`.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };

  const join = (browser: Socket, port: number) => {
    const server = connect(port, '127.0.0.1');
    keep(browser);
    keep(server);
    // Connecting took no time: what the handshake would have cost comes before the first byte.
    send(browser, server, { delay: roundTrip / 2, first: roundTrip, pace: null });
    send(server, browser, { delay: roundTrip / 2, first: 0, pace: down });
  };

  return {
    async to(port) {
      const server = createServer((socket) => join(socket, port));
      servers.push(server);
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => once(server.close(), 'close')));
    },
  };
}

function send(
  from: Socket,
  to: Socket,
  { delay, first, pace }: { delay: number; first: number; pace: Pace | null },
): void {
  const connected = performance.now();
  const line = createInOrder();
  const later = (bytes: number, deliver: () => void) => {
    const sent = performance.now() + (pace?.take(bytes) ?? 0);
    line.add(Math.max(sent, connected + first) + delay, deliver);
  };
  from.on('data', (chunk: Buffer) => {
    for (let start = 0; start < chunk.length; start += PACKET) {
      const packet = chunk.subarray(start, start + PACKET);
      later(packet.length, () => !to.destroyed && to.write(packet));
    }
  });
  from.on('end', () => later(0, () => to.end()));
  from.on('close', () => later(0, () => to.destroy()));
}
