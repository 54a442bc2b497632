import type { FrameMethods, HostMethods } from '../../protocol/messages.ts';
import { penpal, readPenpal } from './penpal.ts';
import { refusal } from './refusal.ts';

/**
 * Calls a function of the host's, by its name in the protocol. Resolves to its answer, unread, or to a refusal of
 * our own where none comes; rejects only where the argument can't be sent.
 * @param limit milliseconds to wait; none where it takes the time that it takes.
 */
export type CallHost = <Name extends keyof HostMethods>(
  name: Name,
  argument: Parameters<HostMethods[Name]>[0],
  limit?: number,
) => Promise<unknown>;

const NO_ANSWER = refusal('protocol_mismatch', "The host doesn't answer.");

/**
 * Calls both ways over the private port, in the words of Penpal 7. With the handshake it weighs a quarter of what
 * the library does, of which a frame has no use for the rest.
 * @param channel tells this checkout from others on the same page.
 * @param methods all that the host may call.
 */
export function connectHost(port: MessagePort, channel: string, methods: Partial<FrameMethods>): CallHost {
  // By a map, nothing else can be named.
  const table = new Map<unknown, (argument: never) => unknown>(Object.entries(methods));
  const pending = new Map<unknown, (answer: unknown) => void>();
  let isOpen = true;
  let calls = 0;

  const say = (message: object) => port.postMessage(penpal(channel, message));

  const serve = async (path: unknown, args: unknown): Promise<unknown> => {
    try {
      const [[name], [argument]] = [path, args] as [unknown[], unknown[]];
      const method = table.get(name);
      return await (method
        ? method(argument as never)
        : refusal('protocol_mismatch', `The form has no "${name}".`));
    } catch (cause) {
      return refusal('internal', String(cause));
    }
  };

  port.onmessage = async ({ data }) => {
    const message = readPenpal(channel, data);
    switch (message?.type) {
      case 'CALL':
        return say({
          type: 'REPLY',
          callId: message.id,
          value: await serve(message.methodPath, message.args),
        });
      case 'REPLY':
        return pending.get(message.callId)?.(message.isError ? null : message.value);
      case 'DESTROY':
        isOpen = false;
        port.close();
        for (const settle of pending.values()) settle(NO_ANSWER);
    }
  };

  return (name, argument, limit) =>
    new Promise((resolve) => {
      const id = ++calls;
      const settle = (answer: unknown) => {
        clearTimeout(timer);
        pending.delete(id);
        resolve(answer);
      };
      const timer = limit ? setTimeout(settle, limit, NO_ANSWER) : undefined;
      pending.set(id, settle);
      if (isOpen) say({ type: 'CALL', id, methodPath: [name], args: [argument] });
      else settle(NO_ANSWER);
    });
}
