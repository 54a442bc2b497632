import type { TimeLimits } from '../../protocol/time-limits.ts';
import { pause } from './pause.ts';

interface Insist {
  limits: Pick<TimeLimits, 'retryMost'>;
  signal: AbortSignal;
  online: EventTarget;
}

/** Fetches a chunk until it is here. Rejects only when the signal ends it. */
export async function insist<T>(
  fetchChunk: () => Promise<T>,
  { limits, signal, online }: Insist,
): Promise<T> {
  for (;;) {
    const chunk = await fetchChunk().catch(() => null);
    signal.throwIfAborted();
    if (chunk) return chunk;
    await pause(limits.retryMost, signal, online);
  }
}
