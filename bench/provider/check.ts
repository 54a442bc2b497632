import pg from 'pg';
import { createBare } from './bare.ts';
import type { Writes } from './writes.ts';

const TABLES = [
  'sessions',
  'attempts',
  'ledger_entries',
  'idempotency_records',
  'webhook_events',
  'rate_limits',
  'pgboss.job_common',
] as const;

const counts = async (client: pg.Client): Promise<string> => {
  const parts = TABLES.map((name) => `(select count(*) from ${name})`);
  const committed = `(select count(*) from sessions where state = 'paid' and commit_state = 'committed' and capture_status = 'done')`;
  const { rows } = await client.query({
    text: `select ${[...parts, committed].join(', ')}`,
    rowMode: 'array',
  });
  return (rows[0] ?? []).join(' ');
};

/**
 * Replays the writes of a payment, and looks what that leaves behind.
 * @returns how many rows each table has got, and how many sessions are paid, committed and captured.
 */
export async function rowsAfter(databaseUrl: string, during: () => Promise<unknown>): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const before = (await counts(client)).split(' ').map(Number);
    await during();
    const after = (await counts(client)).split(' ').map(Number);
    return after.map((count, index) => count - (before[index] ?? 0));
  } finally {
    await client.end();
  }
}

/** @throws Error where a replay leaves other rows behind than the payment that was recorded. */
export async function checkReplay(
  databaseUrl: string,
  writes: Writes,
  real: readonly number[],
): Promise<void> {
  const bare = createBare(databaseUrl, writes);
  try {
    const replayed = await rowsAfter(databaseUrl, () => bare.pay());
    if (String(replayed) === String(real)) return;
    throw new Error(
      `The yardstick does not write what a payment writes (${TABLES.join(', ')}, captured): ${replayed} against ${real}.`,
    );
  } finally {
    await bare.close();
  }
}
