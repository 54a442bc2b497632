import { computed, effect, signal } from '@preact/signals';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import type { Checkout } from '../state/create-state.ts';
import type { LiveWire } from '../state/jobs.ts';
import { pause } from '../state/pause.ts';
import { inSlot } from './slots.ts';
import { type EventSourceMaker, follow } from './stream.ts';

export interface Live {
  app: Checkout;
  look: LiveWire['look'];
  eventsUrl: string;
  limits: Pick<TimeLimits, 'livePoll'>;
  window: Window;
  /** Absent where the page is not secure. */
  locks: Pick<LockManager, 'request'> | undefined;
  makeSource: EventSourceMaker;
}

/**
 * Shows what happens to the session elsewhere, while the form can be seen and nothing is in flight: a
 * stream takes one of the six connections that a browser allows per host, and a payment must never wait
 * for one. Who finds no slot for a stream asks from time to time.
 * @returns stops.
 */
export function keepLive({ app, look, eventsUrl, limits, window, locks, makeSource }: Live): () => void {
  const { document } = window;
  const isVisible = signal(document.visibilityState === 'visible');
  const isWanted = computed(() => {
    const { name } = app.state.value.step;
    return isVisible.value && (name === 'ready' || name === 'wallet');
  });

  const live = async (ending: AbortSignal) => {
    for (;;) {
      await inSlot(locks, () =>
        follow(makeSource, eventsUrl, ending, (version) => {
          if (version > app.state.peek().snapshot.version) void look(ending);
        }),
      );
      await pause(limits.livePoll, ending, window);
      await look(ending);
      ending.throwIfAborted();
    }
  };

  const dispose = effect(() => {
    if (!isWanted.value) return;
    const ending = new AbortController();
    live(ending.signal).catch((error: unknown) => {
      if (!ending.signal.aborted) reportError(error);
    });
    return () => ending.abort();
  });

  const seen = () => {
    isVisible.value = document.visibilityState === 'visible';
  };
  const hidden = () => {
    isVisible.value = false;
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', seen);
  window.addEventListener('pagehide', hidden);
  return () => {
    dispose();
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', seen);
    window.removeEventListener('pagehide', hidden);
  };
}
