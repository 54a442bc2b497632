import { PgBoss } from 'pg-boss';
import type { Log } from '../../service/log.ts';
import type { Db } from '../database.ts';

/** The shop's own queue, in its own database: a job is written in the transaction that makes it necessary. */
export interface Queue {
  /** Settles a session as soon as possible. While one such job waits, another one is not made. */
  settle(tx: Db, sessionId: string): Promise<void>;
  /** Settles it again at a later time. */
  settleAt(tx: Db, sessionId: string, at: Date): Promise<void>;
  work(handlers: { settle(sessionId: string): Promise<void>; sweep(): Promise<void> }): Promise<void>;
  /** Lets running jobs end. May be called twice. */
  stop(): Promise<void>;
}

interface SettleJob {
  sessionId: string;
}

const JOBS = {
  // Longer than a job takes whose calls all time out; then its process is taken for dead.
  expireInSeconds: 180,
  // Then the next sweep has its turn, for as long as the payment is open.
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 24 * 3600,
} as const;

/** Jobs that are due wake the workers by themselves; polling finds those whose time comes later. */
const WORKER = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 } as const;
const BATCH = { batchSize: 10, localConcurrency: 2, perJobResults: true } as const;

export async function startQueue(databaseUrl: string, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'souk-shop jobs',
    max: 3,
    useListenNotify: true,
  });
  boss.on('error', (err) => log.warn({ err }, 'jobs'));
  await boss.start();
  // `short`: of the jobs with one key a single one waits.
  await boss.createQueue('settle', { ...JOBS, policy: 'short', notify: true });
  await boss.createQueue('sweep', { ...JOBS, policy: 'short', notify: true });
  let stopped: Promise<void> | null = null;

  const send = async (tx: Db, sessionId: string, key: string, options: { startAfter?: Date } = {}) => {
    const job: SettleJob = { sessionId };
    const executeSql = (text: string, values?: unknown[]) => tx.query(text, values);
    await boss.send('settle', job, { ...options, singletonKey: `${key} ${sessionId}`, db: { executeSql } });
  };

  return {
    settle: (tx, sessionId) => send(tx, sessionId, 'now'),
    settleAt: (tx, sessionId, at) => send(tx, sessionId, 'later', { startAfter: at }),
    async work({ settle, sweep }) {
      await boss.work<SettleJob, unknown, typeof BATCH & typeof WORKER>(
        'settle',
        { ...WORKER, ...BATCH },
        (jobs) => Promise.all(jobs.map(({ id, data }) => attempt(id, () => settle(data.sessionId), log))),
      );
      await boss.work('sweep', { pollingIntervalSeconds: 30 }, sweep);
      await boss.schedule('sweep', '* * * * *');
    },
    stop() {
      stopped ??= boss.stop({ graceful: true, timeout: 5_000 });
      return stopped;
    },
  };
}

/** One job's failure leaves the rest of its batch alone. */
async function attempt(id: string, run: () => Promise<void>, log: Log) {
  try {
    await run();
    return { id, status: 'completed' as const };
  } catch (err) {
    log.error({ err }, 'a payment could not be settled, it will be tried again');
    return { id, status: 'failed' as const };
  }
}
