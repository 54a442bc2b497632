import type { AddressInfo } from 'node:net';
import type { createAdaptorServer } from '@hono/node-server';

type NodeServer = ReturnType<typeof createAdaptorServer>;

/** Listens on loopback only. @param port 0 for any free one. @returns the port. */
export const listen = (server: NodeServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Stops listening and cuts what is still connected. Harmless when repeated. */
export async function closeNow(server: NodeServer): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
