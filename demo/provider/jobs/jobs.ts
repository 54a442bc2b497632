import type { SQL } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import { TIME_LIMITS } from '../../../src/protocol/time-limits.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { AttemptKey } from '../payments/settle.ts';
import type { RefundKey } from '../refunds/send.ts';
import type { DeliveryKey } from '../webhooks/deliver.ts';
import { all, type Left, only, workBatch } from './batch.ts';
import { type Slots, workInSlots } from './slots.ts';
import { statementOf } from './statement-of.ts';
import type { StillDue } from './still-due.ts';

/**
 * Work for later. Every call takes the transaction that makes the work necessary, so that neither
 * exists without the other; delays count by the database's clock.
 */
export interface Jobs {
  /** The statements of work that is queued together with a commit, for `commitWith`; most have a call here, too. */
  plans: Plans;
  /** Asks the bank about an attempt, and again until it is closed. */
  inquire(tx: Database | Tx, key: AttemptKey, delayMs: number): Promise<void>;
  /** Asks the bank about an attempt now, beside whatever is planned. */
  inquireOnce(tx: Database | Tx, key: AttemptKey): Promise<void>;
  /** Captures what was approved, and tries again until the bank has. */
  capture(tx: Database | Tx, key: AttemptKey & Try, delayMs: number): Promise<void>;
  /** Takes back what was not committed in time, and tries again until the bank has given it back. */
  reverse(tx: Database | Tx, key: { sessionId: string } & Try, delayMs: number): Promise<void>;
  /** Sends a refund to the bank, and tries again until it answers. */
  refund(tx: Database | Tx, key: RefundKey & Try, delayMs: number): Promise<void>;
  /** Turns a session to `expired` when its time has run out. */
  expire(tx: Database | Tx, sessionId: string, delayMs: number): Promise<void>;
  /** The same for many sessions, in one statement. */
  expireAll(tx: Database | Tx, due: readonly { sessionId: string; delayMs: number }[]): Promise<void>;
  /** Makes the bank forget a deleted card. */
  deleteToken(tx: Database | Tx, cardId: string): Promise<void>;
  /** Tries to deliver a webhook to this address once. */
  deliver(tx: Database | Tx, key: DeliveryKey, url: string, delayMs: number): Promise<void>;
}

/** Statements that queue a job. */
export interface Plans {
  inquire(key: AttemptKey, delayMs: number): Promise<SQL>;
  capture(key: AttemptKey & Try, delayMs: number): Promise<SQL>;
  reverse(key: { sessionId: string } & Try, delayMs: number): Promise<SQL>;
  refund(key: RefundKey & Try, delayMs: number): Promise<SQL>;
  expire(sessionId: string, delayMs: number): Promise<SQL>;
  /** Keeps the card of a paid attempt. */
  saveCard(key: AttemptKey): Promise<SQL>;
  deliver(key: DeliveryKey, url: string, delayMs: number): Promise<SQL>;
}

/** `once`: beside whatever is planned, and not again if the bank gives no answer. `tries`: how often that happened. */
export interface Try {
  once?: boolean;
  tries?: number;
}

export interface JobHandlers {
  inquiry(data: AttemptKey & Try): Promise<void>;
  capture(data: AttemptKey & Try): Promise<void>;
  reversal(data: { sessionId: string } & Try): Promise<void>;
  refund(data: RefundKey & Try): Promise<void>;
  expiry(data: { sessionId: string }): Promise<void>;
  save_card(key: AttemptKey): Promise<void>;
  delete_token(data: { cardId: string }): Promise<void>;
  webhook(key: DeliveryKey): Promise<void>;
  sweep(): Promise<void>;
}

/** Of the queues most of whose jobs come to nothing. */
export type Sieves = Record<'inquiry' | 'capture' | 'reversal' | 'expiry', StillDue>;

export interface Runner extends Jobs {
  work(handlers: JobHandlers, due: Sieves): Promise<void>;
  /** Whether all workers are at work, and whichever tried last could fetch jobs. */
  running(): boolean;
  stop(): Promise<void>;
}

const QUEUES = [
  'inquiry',
  'capture',
  'reversal',
  'refund',
  'expiry',
  'save_card',
  'delete_token',
  'webhook',
  'sweep',
] as const;

type Queue = (typeof QUEUES)[number];

/**
 * Two at a time, so that a bank that keeps one batch waiting doesn't keep everything waiting. After a full one
 * nobody waits for the next look: else that would be all that a process could do.
 */
const BATCH = { batchSize: 20, localConcurrency: 2, perJobResults: true, burstWhenBatchFull: true } as const;

/** Receivers are many, and some are slow or silent: one of them never takes more than a tenth. */
const WEBHOOKS = { slots: 200, perGroup: 20, interval: 500 };

/** Milliseconds that running jobs have when the process ends. */
const STOP = 10_000;

const QUEUE_OPTIONS = {
  // A job that fails is tried again for days.
  expireInSeconds: 120,
  retryLimit: 1_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  // Longer than the longest session.
  retentionSeconds: 60 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
};

/** Whoever dies with a job leaves it to the others: seconds without a word from him. pg-boss takes no less. */
const DEAD_AFTER_SECONDS = 10;

/**
 * Jobs on pg-boss, in the schema `pgboss` of the same database.
 * @param watch milliseconds between two looks for jobs whose process has died.
 */
export async function startJobs(
  databaseUrl: string,
  log: Log,
  watch: number = TIME_LIMITS.jobWatch,
): Promise<Runner> {
  const watchSeconds = Math.max(1, Math.ceil(watch / 1000));
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    application_name: 'souk-provider jobs',
    max: 4,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
  });
  boss.on('error', (err) => log.warn({ err }, 'jobs'));
  await boss.start();
  for (const queue of QUEUES) {
    await boss.createQueue(queue, QUEUE_OPTIONS);
    // One that an older version made is left as it was by that.
    await boss.updateQueue(queue, { heartbeatSeconds: DEAD_AFTER_SECONDS });
  }

  const plan = (queue: Queue, data: object, delayMs: number, group?: string): Promise<SQL> =>
    statementOf((db) =>
      boss.send(queue, data, {
        db,
        ...(group !== undefined && { group: { id: group } }),
        ...(delayMs > 0 && { startAfter: delayMs / 1000 }),
      }),
    );
  const plans: Plans = {
    inquire: (key, delayMs) => plan('inquiry', key, delayMs),
    capture: (key, delayMs) => plan('capture', key, delayMs),
    reverse: (key, delayMs) => plan('reversal', key, delayMs),
    refund: (key, delayMs) => plan('refund', key, delayMs),
    expire: (sessionId, delayMs) => plan('expiry', { sessionId }, delayMs),
    saveCard: (key) => plan('save_card', key, 0),
    deliver: (key, url, delayMs) => plan('webhook', key, delayMs, new URL(url).origin),
  };
  const send = async (tx: Database | Tx, planned: Promise<SQL>): Promise<void> => {
    await tx.execute(await planned);
  };

  const work = <T>(
    queue: Queue,
    handle: (data: T) => Promise<void>,
    { every = 0.5, left = all }: { every?: number; left?: Left<T> } = {},
  ) =>
    boss.work<T, unknown, typeof BATCH & { pollingIntervalSeconds: number }>(
      queue,
      { ...BATCH, pollingIntervalSeconds: every },
      (jobs) => workBatch({ queue, handle, left, log }, jobs),
    );

  let webhooks: Slots | null = null;

  return {
    plans,
    inquire: (tx, ...work) => send(tx, plans.inquire(...work)),
    inquireOnce: (tx, key) => send(tx, plan('inquiry', { ...key, once: true }, 0)),
    capture: (tx, ...work) => send(tx, plans.capture(...work)),
    reverse: (tx, ...work) => send(tx, plans.reverse(...work)),
    refund: (tx, ...work) => send(tx, plans.refund(...work)),
    expire: (tx, ...work) => send(tx, plans.expire(...work)),
    async expireAll(tx, due) {
      const jobs = due.map(({ sessionId, delayMs }) => ({
        data: { sessionId },
        startAfter: delayMs / 1000,
      }));
      await send(
        tx,
        statementOf((db) => boss.insert('expiry', jobs, { db })),
      );
    },
    deliver: (tx, ...work) => send(tx, plans.deliver(...work)),
    deleteToken: (tx, cardId) => send(tx, plan('delete_token', { cardId }, 0)),
    async work(handlers, due) {
      await work('inquiry', handlers.inquiry, { left: only(due.inquiry, ({ attemptId }) => attemptId) });
      await work('capture', handlers.capture, { left: only(due.capture, ({ attemptId }) => attemptId) });
      await work('reversal', handlers.reversal, { left: only(due.reversal, ({ sessionId }) => sessionId) });
      await work('refund', handlers.refund);
      await work('expiry', handlers.expiry, { left: only(due.expiry, ({ sessionId }) => sessionId) });
      await work('save_card', handlers.save_card);
      await work('delete_token', handlers.delete_token);
      webhooks = workInSlots(boss, 'webhook', handlers.webhook, WEBHOOKS, log);
      await work('sweep', handlers.sweep, { every: 60 });
      await boss.schedule('sweep', '*/5 * * * *');
    },
    running() {
      const workers = boss.getWipData();
      const fetched = Math.max(0, ...workers.map(({ lastFetchedOn }) => lastFetchedOn ?? 0));
      const failed = Math.max(0, ...workers.map(({ lastErrorOn }) => lastErrorOn ?? 0));
      const fetching = failed === 0 || fetched > failed;
      return fetching && webhooks?.running() === true && workers.every(({ state }) => state === 'active');
    },
    async stop() {
      const since = performance.now();
      await webhooks?.stop(STOP);
      await boss.stop({ graceful: true, timeout: Math.max(1_000, STOP - (performance.now() - since)) });
    },
  };
}
