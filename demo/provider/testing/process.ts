import { expect, onTestFinished } from 'vitest';
import type { TimeLimits } from '../../../src/protocol/time-limits.ts';
import { createBank } from '../../bank/bank.ts';
import type { FaultOrder } from '../../bank/faults.ts';
import { freePort } from '../../launcher/free-port.ts';
import { type Client, clientOf } from './client.ts';
import { makeDist } from './dist.ts';
import { freshDatabase, poolOf } from './fresh-database.ts';
import { PATIENT } from './merchant.ts';
import { BANK_KEY } from './provider.ts';
import { type Started, startProcess } from './start-process.ts';

type Limits = Partial<TimeLimits>;

/** A provider that is a process of its own and can be killed. */
export interface ProviderProcess extends Client {
  /** The same after every start. */
  url: string;
  /** @param timeLimits besides those of the deployment. */
  start(timeLimits?: Limits): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** What the bank was told to do to one request. */
export interface Order {
  /** Resolves when the request is there. */
  reached(): Promise<void>;
  /** Ends it. What was held goes on. */
  release(): Promise<void>;
}

/** A database and a bank that outlive whatever provider is killed. */
export interface Deployment {
  databaseUrl: string;
  bankUrl: string;
  /** One more process on them. It is not started yet. */
  provider(): Promise<ProviderProcess>;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Holds the locks that a statement takes, so that who needs them waits. @returns letting go. */
  hold(statement: string, values?: unknown[]): Promise<() => Promise<void>>;
  /** Of the bank, for one request. */
  order(operation: FaultOrder['operation'], fault: FaultOrder['fault']): Promise<Order>;
  /** Ends the bank's orders. What was held goes on. */
  clear(): Promise<void>;
}

/**
 * Everything of it is gone when the test is over.
 * @param environment of every process, besides what it needs.
 */
export async function deploy(
  timeLimits: Limits,
  environment: Record<string, string> = {},
): Promise<Deployment> {
  const { databaseUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const pool = poolOf(databaseUrl, 3);
  onTestFinished(() => pool.end());
  const bank = createBank({ file: ':memory:', key: BANK_KEY, control: true });
  onTestFinished(() => bank.close());
  const { url: bankUrl } = await bank.listen(0);
  const { distDir, remove } = await makeDist();
  onTestFinished(remove);
  const control = (method: string, path: string, body?: object) =>
    fetch(`${bankUrl}/control/${path}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });

  return {
    databaseUrl,
    bankUrl,
    async provider() {
      // Its pages name it before it listens.
      const port = await freePort('PROVIDER_PORT', 0);
      const url = `http://localhost:${port}`;
      let started: Started | null = null;
      return {
        url,
        ...clientOf(() => url),
        async start(besides) {
          started = await startProcess({
            PROVIDER_PORT: String(port),
            DATABASE_URL: databaseUrl,
            BANK_URL: bankUrl,
            BANK_KEY,
            DIST_DIR: distDir,
            FRAME_PAGE: 'static',
            ...environment,
            TIME_LIMITS: JSON.stringify({ ...timeLimits, ...besides }),
          });
        },
        kill: async () => started?.kill(),
      };
    },
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async hold(statement, values) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(statement, values);
      return async () => {
        await client.query('rollback');
        client.release();
      };
    },
    async order(operation, fault) {
      const answer = await control('POST', 'faults', { operation, fault });
      expect(answer.status).toBe(201);
      const { id } = (await answer.json()) as { id: string };
      const hits = async () => {
        const orders = (await (await control('GET', 'faults')).json()) as { id: string; hits: number }[];
        return orders.find((order) => order.id === id)?.hits;
      };
      return {
        reached: () => expect.poll(hits, PATIENT).toBe(1),
        release: async () => void (await control('POST', `faults/${id}/release`)),
      };
    },
    async clear() {
      await control('DELETE', 'faults');
    },
  };
}
