import type { Job, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';

export interface Slots {
  /** Whether jobs could be fetched the last time. */
  running(): boolean;
  /** Fetches no more, and waits for what runs, so many milliseconds at most. */
  stop(atMost: number): Promise<void>;
}

interface Settings {
  /** Jobs that run at the same time in this process. */
  slots: number;
  /** The same of one group (`group` of the job), over all processes. */
  perGroup: number;
  /** Milliseconds between two looks into an empty queue. */
  interval: number;
}

/**
 * Works a queue off job by job. A worker of pg-boss goes on when the whole batch is through, so that one
 * job that waits for somebody else's server holds up nineteen; here it takes one slot, and its group
 * never takes more than its share of them.
 */
export function workInSlots<T>(
  boss: PgBoss,
  queue: string,
  handle: (data: T) => Promise<void>,
  { slots, perGroup, interval }: Settings,
  log: Log,
): Slots {
  const active = new Set<Promise<void>>();
  let fetched = true;
  let stopped = false;
  let wake: () => void = () => undefined;

  const run = async ({ id, data }: Job<T>) => {
    try {
      await handle(data);
      await boss.complete(queue, id);
    } catch (err) {
      log.error({ err, queue }, 'job failed, it will be tried again');
      // Where that can't be said either, the job's time runs out by itself.
      await boss.fail(queue, id).catch((err) => log.warn({ err, queue }, 'jobs'));
    }
  };

  /** @returns whether there may be more. */
  const look = async (): Promise<boolean> => {
    const free = slots - active.size;
    if (free === 0) return false;
    try {
      const jobs = await boss.fetch<T>(queue, { batchSize: free, groupConcurrency: perGroup });
      fetched = true;
      for (const job of jobs) {
        const running = run(job).finally(() => active.delete(running));
        active.add(running);
      }
      return jobs.length > 0;
    } catch (err) {
      fetched = false;
      log.warn({ err, queue }, 'jobs');
      return false;
    }
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = (async () => {
    while (!stopped) if (!(await look()) && !stopped) await pause(interval);
  })();

  return {
    running: () => fetched,
    async stop(atMost) {
      stopped = true;
      wake();
      await loop;
      await Promise.race([Promise.all(active), pause(atMost)]);
      wake();
    },
  };
}
