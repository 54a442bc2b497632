import * as z from 'zod/mini';
import { PROTOCOL_VERSION, type Result } from '../../protocol/messages.ts';
import { HelloAnswerSchema } from '../../protocol/messages-schema.ts';
import { outcomeFromWire } from '../../protocol/outcome-schema.ts';
import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import { answerOf, type RemoteHost, within } from './connection.ts';
import type { Host } from './host.ts';

const Nothing = z.unknown();

/** Introduces the frame to the loader. @returns the merchant's options, unread. */
export async function sayHello(remote: RemoteHost, limits: FrameTimeLimits): Promise<Result<unknown>> {
  const answer = await answerOf(
    () => remote.hello({ version: PROTOCOL_VERSION }, within(limits.remoteCall)),
    HelloAnswerSchema,
  );
  return answer.ok ? { ok: true, value: answer.value.options } : answer;
}

/** The loader in the merchant's page as a {@link Host}. */
export function embeddedHost(remote: RemoteHost, limits: FrameTimeLimits): Host {
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
    dialog: (spec) => tell(() => remote.dialog(spec, soon())),
    sheet: (spec) => tell(() => remote.sheet(spec, soon())),
    navigate: (url) => tell(() => remote.navigate(url, soon())),
    outcome: (outcome, requestId) => tell(() => remote.outcome(outcomeFromWire(outcome, requestId), soon())),
    failed: (error) => tell(() => remote.failed(error, soon())),
  };
}
