import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, inject, onTestFinished } from 'vitest';
import type { Trace } from '../../../src/protocol/checkout.ts';
import { createBank } from '../../bank/bank.ts';
import type { FaultOrder } from '../../bank/faults.ts';
import { decideAtBank } from './bank-browser.ts';
import { makeDist } from './dist.ts';
import { TEMPLATE } from './postgres.global.ts';
import { BANK_KEY, payment } from './provider.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A provider that is a process of its own and can be killed, with a bank that outlives it. */
export interface ProviderProcess {
  databaseUrl: string;
  bankUrl: string;
  start(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** A call with the demo merchant's key. */
  merchant<T>(path: string, body?: object): Promise<{ status: number; body: T }>;
  trace(sessionId: string): Promise<Trace>;
  /** @returns IDs of a session that was paid and of its payment. */
  paid(by: 'hold' | 'sale'): Promise<{ id: string; pid: string }>;
  order(operation: FaultOrder['operation'], fault: FaultOrder['fault'], times: number): Promise<void>;
  /** How many requests the bank's orders have hit. */
  hits(): Promise<number>;
  /** Ends the bank's orders. What was held goes on. */
  clear(): Promise<void>;
}

/** Everything of it is gone when the test is over. It is not started yet. */
export async function providerProcess(timeLimits: Record<string, number>): Promise<ProviderProcess> {
  const databaseUrl = await clonedDatabase();
  const bank = createBank({ file: ':memory:', key: BANK_KEY, control: true });
  onTestFinished(() => bank.close());
  const { url: bankUrl } = await bank.listen(0);
  const { distDir, remove } = await makeDist();
  onTestFinished(remove);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | null = null;

  const call = async <T>(method: string, path: string, body?: object, headers?: Record<string, string>) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  const key = { Authorization: 'Token sk_sandbox_demo' };
  const control = (method: string, path: string, body?: object) =>
    fetch(`${bankUrl}/control/${path}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });

  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);

  const merchant: ProviderProcess['merchant'] = (path, body) => call('POST', path, body, key);
  return {
    databaseUrl,
    bankUrl,
    kill,
    merchant,
    async start() {
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
        env: {
          PATH: process.env.PATH,
          PROVIDER_PORT: String(port),
          DATABASE_URL: databaseUrl,
          BANK_URL: bankUrl,
          BANK_KEY,
          DIST_DIR: distDir,
          TIME_LIMITS: JSON.stringify(timeLimits),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout?.on('data', (chunk) => (output += chunk));
      await expect.poll(() => output, { timeout: 30_000 }).toMatch(/"msg":"provider ready"/);
    },
    trace: async (id) => (await call<Trace>('GET', `/v1/checkouts/${id}/`, undefined, key)).body,
    async paid(by) {
      const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
      const { session_id: id } = (await merchant<{ session_id: string }>('/v1/checkouts/', order)).body;
      const body = payment(
        by === 'sale' ? { method: 'redirect', scheme: 'gulf_debit', card: undefined } : {},
      );
      const made = await call<{ payment_id: string; action?: Parameters<typeof decideAtBank>[0] }>(
        'POST',
        `/v1/sessions/${id}/payments/`,
        body,
      );
      const { payment_id: pid, action } = made.body;
      if (by === 'sale') await fetch(await decideAtBank(action, 'approve'), { redirect: 'manual' });
      return { id, pid };
    },
    async order(operation, fault, times) {
      expect((await control('POST', 'faults', { operation, fault, times })).status).toBe(201);
    },
    async hits() {
      const orders = (await (await control('GET', 'faults')).json()) as { hits: number }[];
      return orders.reduce((all, { hits }) => all + hits, 0);
    },
    async clear() {
      await control('DELETE', 'faults');
    },
  };
}

async function clonedDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name} template ${TEMPLATE}`);
  onTestFinished(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return server.replace(/\/[^/]*$/, `/${name}`);
}

/** The provider's pages name it before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
