import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one go of the event loop together: statements that nobody waits
 * between reach the database in one packet.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...parameters: unknown[]) => boolean;
  let holds = false;
  const gather = (...parameters: unknown[]): boolean => {
    if (!holds) {
      holds = true;
      socket.cork();
      process.nextTick(() => {
        holds = false;
        socket.uncork();
      });
    }
    return write(...parameters);
  };
  socket.write = gather as typeof socket.write;
  return socket;
}
