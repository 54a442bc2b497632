import * as z from 'zod/mini';
import { PROTOCOL_VERSION } from '../../protocol/messages.ts';
import { HelloAnswerSchema } from '../../protocol/messages-schema.ts';
import type { FrameOptions } from '../../protocol/options.ts';
import { outcomeFromWire } from '../../protocol/outcome-schema.ts';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import { answerOf, type RemoteHost, within } from './connection.ts';
import type { Host } from './host.ts';

const Nothing = z.unknown();

/** Introduces the frame to the loader. `null` when the loader's answer can't be understood. */
export async function sayHello(remote: RemoteHost, limits: TimeLimits): Promise<FrameOptions | null> {
  const answer = await answerOf(
    () => remote.hello({ version: PROTOCOL_VERSION }, within(limits.remoteCall)),
    HelloAnswerSchema,
  );
  return answer.ok ? answer.value.options : null;
}

/** The loader in the merchant's page as a {@link Host}. */
export function embeddedHost(remote: RemoteHost, limits: TimeLimits): Host {
  const tell = (call: () => Promise<unknown>) => void answerOf(call, Nothing);
  const soon = () => within(limits.remoteCall);
  return {
    ready: () => tell(() => remote.ready(soon())),
    resize: (height) => tell(() => remote.resize(height, soon())),
    reveal: (rect) => tell(() => remote.reveal(rect, soon())),
    change: (change) => tell(() => remote.change(change, soon())),
    async beforePayment(details) {
      const answer = await answerOf(() => remote.beforePayment(details), Nothing);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    outcome: (outcome, requestId) => tell(() => remote.outcome(outcomeFromWire(outcome, requestId), soon())),
    failed: (error) => tell(() => remote.failed(error, soon())),
  };
}
