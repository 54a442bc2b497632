import { REMOTE_CALL } from '../protocol/loader-time-limits.ts';
import type { FrameMethods, Result } from '../protocol/messages.ts';
import { CheckoutError } from './checkout-error.ts';
import { newInstance } from './frame-url.ts';
import { isResult } from './incoming.ts';
import { openPort } from './port.ts';
import { errorOf, misunderstood, refusal } from './result.ts';
import { within } from './within.ts';

type Value<Name extends keyof FrameMethods> =
  Awaited<ReturnType<FrameMethods[Name]>> extends Result<infer T> ? T : never;

/** What the frame may call: one argument, not yet checked. */
export type HostTable = ReadonlyMap<unknown, (argument: unknown) => unknown>;

export interface FrameConnection {
  /**
   * Calls a function of the frame's. `submit` takes the time that the customer takes, the others have a limit.
   * @throws {CheckoutError} (as rejection)
   */
  call<Name extends keyof FrameMethods>(
    name: Name,
    ...args: Parameters<FrameMethods[Name]>
  ): Promise<Value<Name>>;
  /** The page that was called is gone: nothing of what was asked will be answered. */
  drop(why: CheckoutError): void;
  close(why: CheckoutError): void;
}

/** Calls both ways between the page in the frame, and every page that takes its place, and us. */
export function connectFrame(
  iframe: HTMLIFrameElement,
  origin: string,
  channel: string,
  methods: HostTable,
): FrameConnection {
  const pending = new Map<unknown, { settle(reply: unknown): void; fail(why: CheckoutError): void }>();

  const answer = async ([name]: unknown[] = [], [argument]: unknown[] = []): Promise<unknown> => {
    try {
      const method = methods.get(name);
      return method ? await method(argument) : misunderstood(name);
    } catch (error) {
      reportError(error);
      return refusal('internal', String(error));
    }
  };

  const port = openPort(iframe, origin, channel, methods.keys(), async (message) => {
    const { type, id, methodPath, args, callId, value } = message;
    if (type === 'REPLY') pending.get(callId)?.settle(value);
    if (type !== 'CALL') return;
    const reply = await answer(methodPath as unknown[], args as unknown[]);
    port.say({ type: 'REPLY', callId: id, value: reply });
  });

  const drop = (why: CheckoutError): void => {
    for (const { fail } of pending.values()) fail(why);
  };

  return {
    async call<Name extends keyof FrameMethods>(name: Name, ...args: Parameters<FrameMethods[Name]>) {
      const id = newInstance();
      const answered = new Promise<unknown>((settle, fail) => {
        pending.set(id, { settle, fail });
        port.say({ type: 'CALL', id, methodPath: [name], args });
      });
      try {
        const reply = await within(
          answered,
          name === 'submit' ? 0 : REMOTE_CALL,
          new CheckoutError('provider_unreachable', 'The form does not answer.'),
        );
        const result = isResult<Value<Name>>(reply) ? reply : misunderstood(name);
        if (result.ok) return result.value;
        throw errorOf(result.error);
      } finally {
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
