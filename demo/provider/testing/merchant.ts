import { randomUUID } from 'node:crypto';
import { afterAll, expect } from 'vitest';
import type { RefundAnswer, Trace } from '../../../src/protocol/checkout.ts';
import type { ApiErrorBody } from '../../../src/protocol/payment.ts';
import { connect, type Database } from '../db/database.ts';
import { type Jobs, startJobs } from '../jobs/jobs.ts';
import { type Audit, audit } from '../ledger/audit.ts';
import { createLog } from '../log.ts';
import { decideAtBank } from './bank-browser.ts';
import type { Client } from './client.ts';
import { createTestProvider, type TestProvider } from './provider.ts';

/** Long enough for a few tries of a job. */
export const PATIENT = { timeout: 15_000, interval: 50 };

export interface Told<T> {
  status: number;
  body: T & ApiErrorBody;
}

async function post<T>(
  provider: Client,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Told<T>> {
  const { status, text } = await provider.merchant('POST', path, body, headers);
  return { status, body: JSON.parse(text) };
}

export const commit = (provider: Client, id: string): Promise<Told<Trace>> =>
  post(provider, `/v1/checkouts/${id}/commit/`);

export const refund = (
  provider: Client,
  id: string,
  body: unknown = {},
  key: string = randomUUID(),
): Promise<Told<RefundAnswer>> =>
  post(provider, `/v1/checkouts/${id}/refund/`, body, { 'Idempotency-Key': key });

/** A session that was paid: by card with a hold, or by a scheme that takes the money at once. */
export async function paid(
  provider: Client,
  by: 'hold' | 'sale' = 'hold',
  changes?: Record<string, unknown>,
): Promise<{ id: string; pid: string }> {
  const id = await provider.session(changes);
  const scheme = { method: 'redirect', scheme: 'gulf_debit', card: undefined };
  const { body } = await provider.pay(id, by === 'sale' ? scheme : {});
  if (by === 'sale') await fetch(await decideAtBank(body.action, 'approve'), { redirect: 'manual' });
  expect((await provider.trace(id)).state).toBe('paid');
  return { id, pid: body.payment_id };
}

/** Waits until the bank has acknowledged that it took the money. */
export const captured = (provider: Client, id: string): Promise<void> =>
  expect.poll(async () => (await provider.trace(id)).capture, PATIENT).toEqual({ status: 'done' });

export const reversed = (provider: Client, id: string): Promise<void> =>
  expect.poll(async () => (await provider.trace(id)).reversal, PATIENT).toEqual({ status: 'done' });

/** Moves `commit_by`. @param ms from now. */
export const dueIn = (provider: TestProvider, id: string, ms: number): Promise<unknown> =>
  provider.sql(
    "update sessions set commit_by = clock_timestamp() + $2 * interval '1 millisecond' where id = $1",
    [id, ms],
  );

/** What the bank's own books say of a payment: status, and what was given back. */
export async function atBank(
  provider: Pick<TestProvider, 'bankUrl'>,
  pid: string,
): Promise<{ status: string; refunded: string | null }> {
  const answer = await fetch(`${provider.bankUrl}/control/payments?reference=${pid}`);
  const [payment] = (await answer.json()) as { status: string; refunded: string | null }[];
  return { status: payment?.status ?? 'not_found', refunded: payment?.refunded ?? null };
}

/** Queues jobs as the provider does. */
export async function queue(
  provider: TestProvider,
  send: (work: { db: Database; jobs: Jobs }) => Promise<void>,
): Promise<void> {
  const log = createLog('silent');
  const { db, close } = connect(provider.databaseUrl, log, { max: 1 });
  const jobs = await startJobs(provider.databaseUrl, log);
  try {
    await send({ db, jobs });
  } finally {
    await jobs.stop();
    await close();
  }
}

export async function auditOf(provider: Pick<TestProvider, 'bankUrl' | 'databaseUrl'>): Promise<Audit> {
  const { db, close } = connect(provider.databaseUrl, createLog('silent'), { max: 1 });
  try {
    return await audit(db, provider.bankUrl);
  } finally {
    await close();
  }
}

/** Whatever happened, the books balance. */
export async function expectBalance(provider: Pick<TestProvider, 'bankUrl' | 'databaseUrl'>): Promise<void> {
  expect(await auditOf(provider)).toMatchObject({ bankCompared: true, problems: [] });
}

/** One provider for all tests of a file; when they are through, its books have to balance. */
export async function balancedProvider(
  options?: Parameters<typeof createTestProvider>[0],
): Promise<TestProvider> {
  const provider = await createTestProvider(options);
  afterAll(async () => {
    try {
      await expectBalance(provider);
    } finally {
      await provider.close();
    }
  });
  return provider;
}
