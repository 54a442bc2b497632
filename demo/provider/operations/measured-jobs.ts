import { withLogFields } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** Handlers by queue, as the runner of jobs takes them. */
type Handlers<T> = { [Q in keyof T]: (data: never) => Promise<void> };

/** The same handlers, every run counted and timed, and its lines in the log named by their queue. */
export function measuredJobs<T extends Handlers<T>>(handlers: T, metrics: Metrics): T {
  const entries = Object.entries<(data: never) => Promise<void>>(handlers);
  return Object.fromEntries(
    entries.map(([queue, handle]) => [queue, (data: never) => measure(queue, () => handle(data), metrics)]),
  ) as T;
}

async function measure(queue: string, run: () => Promise<void>, metrics: Metrics): Promise<void> {
  const started = performance.now();
  const count = (result: 'done' | 'failed') =>
    metrics.job(queue, result, (performance.now() - started) / 1000);
  try {
    await withLogFields({ queue }, run);
    count('done');
  } catch (error) {
    count('failed');
    throw error;
  }
}
