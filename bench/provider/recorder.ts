import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connectionReader, type Statement } from './wire.ts';

/** A statement, and the connection that it came by. */
export interface Recorded extends Statement {
  connection: number;
}

export interface Recorder {
  /** The database's URL, by way of the recorder. */
  url: string;
  /** What the provider's own connections executed meanwhile; those of pg-boss, which polls, are left out. */
  record(during: () => Promise<void>): Promise<Recorded[]>;
  close(): Promise<void>;
}

/** Stands between a provider and its database, and writes down what is executed. */
export async function startRecorder(databaseUrl: string, application: string): Promise<Recorder> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let recorded: Recorded[] | null = null;
  let connections = 0;

  const server = createServer((client) => {
    const connection = connections++;
    const upstream = connect(Number(to.port), to.hostname);
    const reader = connectionReader();
    client.on('data', (chunk) => {
      for (const statement of reader.read(chunk)) {
        if (reader.application() === application) recorded?.push({ ...statement, connection });
      }
    });
    client.pipe(upstream).pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    async record(during) {
      const mine: Recorded[] = [];
      recorded = mine;
      await during();
      recorded = null;
      return mine;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
