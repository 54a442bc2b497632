import type { FrameMethods, RemoteError, Result } from '../protocol/messages.ts';
import { CheckoutError } from './checkout-error.ts';
import { isResult } from './incoming.ts';
import { openPort } from './port.ts';

type Value<Name extends keyof FrameMethods> =
  Awaited<ReturnType<FrameMethods[Name]>> extends Result<infer T> ? T : never;

/** What the frame may call: one argument, not yet checked. */
export type HostTable = ReadonlyMap<unknown, (argument: unknown) => unknown>;

export interface FrameConnection {
  /**
   * Calls a function of the frame's.
   * @param limit milliseconds to wait for its answer; none where a payment takes the time that it takes.
   * @throws {CheckoutError} (as rejection)
   */
  call<Name extends keyof FrameMethods>(
    name: Name,
    args: Parameters<FrameMethods[Name]>,
    limit?: number,
  ): Promise<Value<Name>>;
  /** The page that was called is gone: nothing of what was asked will be answered. */
  drop(why: CheckoutError): void;
  close(why: CheckoutError): void;
}

/** An error of ours as the frame gets it. */
export const refusal = (code: RemoteError['code'], message: string): Result<never> => ({
  ok: false,
  error: { code, message, retryable: true, requestId: null },
});

const unknown = (name: unknown, side: string): [RemoteError['code'], string] => [
  'protocol_mismatch',
  `The ${side} does not understand "${name}".`,
];

/** Calls both ways between the page in the frame, and every page that takes its place, and us. */
export function connectFrame(
  iframe: HTMLIFrameElement,
  origin: string,
  channel: string,
  methods: HostTable,
): FrameConnection {
  const pending = new Map<unknown, { settle(reply: unknown): void; fail(why: CheckoutError): void }>();
  let calls = 0;

  const answer = async (methodPath: unknown, args: unknown): Promise<unknown> => {
    const [name] = Array.isArray(methodPath) ? methodPath : [];
    const [argument] = Array.isArray(args) ? args : [];
    try {
      const method = methods.get(name);
      return method ? await method(argument) : refusal(...unknown(name, 'loader'));
    } catch (error) {
      reportError(error);
      return refusal('internal', String(error));
    }
  };

  const port = openPort({
    iframe,
    origin,
    channel,
    methods,
    async onMessage({ type, id, methodPath, args, callId, value }) {
      if (type === 'CALL') port.say({ type: 'REPLY', callId: id, value: await answer(methodPath, args) });
      if (type === 'REPLY') pending.get(callId)?.settle(value);
    },
  });

  const drop = (why: CheckoutError): void => {
    for (const { fail } of pending.values()) fail(why);
  };

  return {
    async call<Name extends keyof FrameMethods>(
      name: Name,
      args: Parameters<FrameMethods[Name]>,
      limit?: number,
    ) {
      calls += 1;
      const id = String(calls);
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        const reply = await new Promise<unknown>((settle, fail) => {
          pending.set(id, { settle, fail });
          if (limit !== undefined) {
            timer = setTimeout(
              () => fail(new CheckoutError('provider_unreachable', 'The form does not answer.')),
              limit,
            );
          }
          port.say({ type: 'CALL', id, methodPath: [name], args });
        });
        if (!isResult<Value<Name>>(reply)) throw new CheckoutError(...unknown(name, 'form'));
        if (reply.ok) return reply.value;
        throw new CheckoutError(reply.error.code, reply.error.message, reply.error);
      } finally {
        clearTimeout(timer);
        pending.delete(id);
      }
    },
    drop,
    close(why) {
      port.close();
      drop(why);
    },
  };
}
