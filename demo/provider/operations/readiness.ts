import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

/** What stands between this process and a payment, in words for whoever runs it. */
export type Readiness = () => Promise<string[]>;

/** Milliseconds. A load balancer asks every few seconds and waits no longer itself. */
const PATIENCE = 2_000;

export interface Parts {
  db: Database;
  /** Whether the workers fetch their jobs. */
  jobsRun(): boolean;
  stopping(): boolean;
  log: Log;
}

export const readiness =
  ({ db, jobsRun, stopping, log }: Parts): Readiness =>
  async () => {
    const missing: string[] = [];
    if (stopping()) missing.push('the process is shutting down');
    if (!(await answers(db, log))) missing.push('the database does not answer');
    if (!jobsRun()) missing.push('jobs do not run');
    return missing;
  };

async function answers(db: Database, log: Log): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    await Promise.race([db.execute(sql`select 1`), tooLong]);
    return true;
  } catch (err) {
    log.warn({ err }, 'the database does not answer');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
