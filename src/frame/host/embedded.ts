import * as z from 'zod/mini';
import { type HostMethods, PROTOCOL_VERSION, type Result } from '../../protocol/messages.ts';
import { HelloAnswerSchema, resultOf } from '../../protocol/messages-schema.ts';
import { outcomeFromWire } from '../../protocol/outcome-schema.ts';
import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import type { CallHost } from './connection.ts';
import type { Host } from './host.ts';
import { refusal } from './refusal.ts';

/** Introduces the frame to the loader. @returns the merchant's options, unread. */
export async function sayHello(call: CallHost, { remoteCall }: FrameTimeLimits): Promise<Result<unknown>> {
  const hello = call('hello', { version: PROTOCOL_VERSION }, remoteCall);
  const answer = await read(hello, HelloAnswerSchema);
  return answer.ok ? { ok: true, value: answer.value.options } : answer;
}

/** The loader in the merchant's page as a {@link Host}. */
export function embeddedHost(call: CallHost, { remoteCall }: FrameTimeLimits): Host {
  const tell = <Name extends keyof HostMethods>(name: Name, argument: Parameters<HostMethods[Name]>[0]) =>
    void call(name, argument, remoteCall);
  return {
    ready: () => tell('ready', undefined),
    resize: (height) => tell('resize', height),
    reveal: (rect) => tell('reveal', rect),
    change: (change) => tell('change', change),
    async beforePayment(details) {
      const answer = await read(call('beforePayment', details), z.unknown());
      return answer.ok ? { ok: true, value: null } : answer;
    },
    dialog: (spec) => tell('dialog', spec),
    sheet: (spec) => tell('sheet', spec),
    navigate: (url) => tell('navigate', url),
    outcome: (outcome, requestId) => tell('outcome', outcomeFromWire(outcome, requestId)),
    failed: (error) => tell('failed', error),
  };
}

/** What the host answered, parsed. Never rejects. */
async function read<T extends z.ZodMiniType>(
  answer: Promise<unknown>,
  value: T,
): Promise<Result<z.output<T>>> {
  const parsed = resultOf(value).safeParse(await answer.catch(() => null));
  return parsed.success
    ? (parsed.data as Result<z.output<T>>)
    : refusal('protocol_mismatch', 'The host answered in an unknown shape.');
}
