import { CallOptions, connect, type RemoteProxy } from 'penpal';
import type * as z from 'zod/mini';
import type { FrameMethods, HostMethods, Result } from '../../protocol/messages.ts';
import { resultOf } from '../../protocol/messages-schema.ts';
import { portMessenger } from './port-messenger.ts';

export interface ConnectionOptions {
  /** The frame's own. */
  window: Window;
  /** Exactly these may talk with the frame; never `*`. */
  allowedOrigins: readonly string[];
  /** Tells this checkout from others on the same page. */
  channel: string;
  methods: Partial<FrameMethods>;
  /** Milliseconds until the handshake counts as failed. */
  handshake: number;
}

/** The host's functions, by the names of the protocol. */
export type RemoteHost = RemoteProxy<HostMethods>;

export interface Connection {
  remote: RemoteHost;
  close: () => void;
}

/** The port to the loader. Rejects when nobody shakes hands. */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const connection = connect<HostMethods>({
    messenger: portMessenger({
      remoteWindow: options.window.parent,
      allowedOrigins: options.allowedOrigins,
      window: options.window,
    }),
    // Without a prototype nothing but our functions can be called by name.
    methods: Object.assign(Object.create(null), options.methods),
    channel: options.channel,
    timeout: options.handshake,
  });
  return { remote: await connection.promise, close: connection.destroy };
}

/** @param ms until a call counts as failed. */
export const within = (ms: number): CallOptions => new CallOptions({ timeout: ms });

/**
 * What the host answered, parsed. Never rejects: a function that an older loader doesn't have, a time-out
 * and a closed port are answers, too.
 */
export async function answerOf<T extends z.ZodMiniType>(
  call: () => Promise<unknown>,
  value: T,
): Promise<Result<z.output<T>>> {
  try {
    const parsed = resultOf(value).safeParse(await call());
    return parsed.success
      ? (parsed.data as Result<z.output<T>>)
      : failed('The host answered in an unknown shape.');
  } catch (cause) {
    return failed(cause instanceof Error ? cause.message : 'The host failed.');
  }
}

const failed = (message: string): Result<never> => ({
  ok: false,
  error: { code: 'protocol_mismatch', message, retryable: true, requestId: null },
});
