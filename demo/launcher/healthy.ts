import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 100;

/** Resolves when `url` answers with success. @throws when `signal` is aborted before. */
export async function healthy(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(url, { signal });
      await answer.body?.cancel();
      if (answer.ok) return;
    } catch {
      // Nobody listens there yet.
    }
    await wait(PAUSE, undefined, { signal });
  }
}
