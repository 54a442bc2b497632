import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import type { Reply, Unreachable } from '../api/reply.ts';
import { pause } from './pause.ts';

export interface Retry {
  limits: FrameTimeLimits;
  signal: AbortSignal;
  /** Its `online` event ends a wait early. */
  online: EventTarget;
  /** Told before each wait. */
  onLost: () => void;
}

/** Sends the same request until the provider answers. Rejects only when the signal ends it. */
export async function untilAnswered<T>(
  send: () => Promise<Reply<T>>,
  { limits, signal, online, onLost }: Retry,
): Promise<Exclude<Reply<T>, Unreachable>> {
  for (let wait = limits.retryFirst; ; wait = Math.min(wait * 2, limits.retryMost)) {
    const reply = await send();
    signal.throwIfAborted();
    if (reply.kind !== 'unreachable') return reply;
    onLost();
    await pause(Math.max(wait, reply.retryAfter ?? 0), signal, online);
  }
}
