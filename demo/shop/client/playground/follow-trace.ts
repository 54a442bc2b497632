import { type PlaygroundTrace, traceOf } from './api.ts';
import type { Timeline } from './timeline.ts';

const EVERY = 2000;

export interface Follower {
  /** Asks now. */
  look(): void;
  /** Whether a payment is under way: asks again and again meanwhile. */
  underWay(is: boolean): void;
  stop(): void;
}

/** Tells what the provider's trace says whenever it says something new. It is asked by the shop's backend, which has the key. */
export function followTrace(order: string, timeline: Timeline): Follower {
  let told = '';
  let timer: ReturnType<typeof setInterval> | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    const trace = await traceOf(order).catch(() => null);
    if (trace === null || stopped) return;
    const { calls, ...now } = trace;
    const says = JSON.stringify(now);
    if (says === told) return;
    told = says;
    for (const { method, path, status, ms } of calls) {
      timeline.add({
        lane: 'api',
        name: `${method} ${path} ${status} · ${ms}\u00a0ms`,
        detail: summary(now),
      });
    }
  }

  return {
    look: () => void look(),
    underWay(is) {
      clearInterval(timer);
      timer = is ? setInterval(look, EVERY) : undefined;
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

/** The last attempt is the one that people look for. */
const summary = ({ state, commit_state, capture, attempts }: Omit<PlaygroundTrace, 'calls'>): object => ({
  state,
  ...(commit_state === null ? {} : { commit_state }),
  ...(capture === null ? {} : { capture }),
  ...(attempts.length === 0 ? {} : { attempts: attempts.length, last: attempts.at(-1) }),
});
