import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * Makes sure that nobody listens on a port, under any name of this machine's loopback.
 * @param variable the environment variable that says the port, for the message.
 * @param port 0 for any that is free.
 * @returns the port.
 * @throws {Error} that names the variable.
 */
export async function freePort(variable: string, port: number): Promise<number> {
  const taken = await listenOnce('127.0.0.1', port).catch(explain(variable, port));
  // A browser that is told `localhost` may ask ::1 first, and find whoever listens there.
  await listenOnce('::1', taken).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') explain(variable, taken)(error);
  });
  return taken;
}

async function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return bound;
}

const explain =
  (variable: string, port: number) =>
  (error: NodeJS.ErrnoException): never => {
    switch (error.code) {
      case 'EADDRINUSE':
        throw new Error(
          `Port ${port} is in use. Stop what listens there, or set ${variable} to another port.`,
        );
      case 'EACCES':
        throw new Error(`Port ${port} needs special rights. Set ${variable} to one above 1023.`);
      default:
        throw error;
    }
  };
