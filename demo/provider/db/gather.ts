import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one go of the event loop together: statements that nobody waits
 * between reach the database in one packet.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...parameters: unknown[]) => boolean;
  const [cork, uncork] = [socket.cork.bind(socket), socket.uncork.bind(socket)];
  let holds = false;
  const gather = (...parameters: unknown[]): boolean => {
    if (!holds) {
      holds = true;
      cork();
      process.nextTick(() => {
        holds = false;
        uncork();
      });
    }
    return write(...parameters);
  };
  // `connect` itself puts the usual `write` back.
  socket.once('connect', () => {
    socket.write = gather as typeof socket.write;
  });
  return socket;
}
