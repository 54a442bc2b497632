import type { Log } from '../log.ts';
import type { StillDue } from './still-due.ts';

interface Job<T> {
  id: string;
  data: T;
}

/** Tells in one go which of a batch's jobs are left to do. */
export type Left<T> = (jobs: readonly Job<T>[]) => Promise<(data: T) => boolean>;

export const all: Left<unknown> = async () => () => true;

export const only =
  <T>(due: StillDue, idOf: (data: T) => string): Left<T> =>
  async (jobs) => {
    const ids = await due(jobs.map(({ data }) => idOf(data)));
    return (data) => ids.has(idOf(data));
  };

interface Work<T> {
  queue: string;
  handle(data: T): Promise<void>;
  left: Left<T>;
  log: Log;
}

/** Does those of a batch's jobs that are left to do, at the same time. One job's failure leaves the others alone. */
export async function workBatch<T>({ queue, handle, left, log }: Work<T>, jobs: readonly Job<T>[]) {
  const isLeft = await left(jobs);
  return Promise.all(
    jobs.map(async ({ id, data }) => {
      try {
        if (isLeft(data)) await handle(data);
        return { id, status: 'completed' as const };
      } catch (err) {
        log.error({ err, queue }, 'job failed, it will be tried again');
        return { id, status: 'failed' as const };
      }
    }),
  );
}
