import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { checkReplay, rowsAfter } from './check.ts';
import { createClient } from './payment.ts';
import { startBank, startProvider } from './processes.ts';
import { startRecorder } from './recorder.ts';
import type { Stage } from './stage.ts';
import { type Writes, writesOf } from './writes.ts';

/** The database in which payments were recorded: it has the provider's tables, and hardly anything in them. */
export const RECORDED = 'recorded';

/**
 * What a payment writes until its money is captured, as the provider's connections carried it.
 * @throws Error where two payments wrote different things, or a replay leaves something else behind.
 */
export async function recordPayment(stage: Stage): Promise<Writes> {
  const databaseUrl = await stage.ensureDatabase(RECORDED);
  const bank = await startBank();
  const recorder = await startRecorder(databaseUrl, 'souk-provider');
  const provider = await startProvider({ ...stage, bank, databaseUrl: recorder.url, profile: null });
  const client = createClient(provider.port);

  const record = async () => {
    const at = new Date();
    let writes: Writes = { transactions: [], identifiers: [] };
    const rows = await rowsAfter(databaseUrl, async () => {
      const all = await recorder.record(async () => {
        await client.pay();
        await untilCaptured(databaseUrl);
      });
      writes = writesOf(all, at);
    });
    return { writes, rows };
  };

  try {
    await client.pay();
    await untilCaptured(databaseUrl);
    const [first, second] = [await record(), await record()];
    if (String(textsOf(first.writes)) !== String(textsOf(second.writes)))
      throw new Error('Two payments wrote different things. Run the bench again.');
    await provider.stop();
    await checkReplay(await stage.copyDatabase(RECORDED, 'replayed'), second.writes, second.rows);
    return second.writes;
  } finally {
    client.rest();
    await provider.stop();
    await recorder.close();
    await bank.stop();
  }
}

const textsOf = ({ transactions }: Writes): string[] =>
  transactions.map((writes) => writes.map(({ text }) => text).join(';'));

/** Jobs capture what was committed, by the same connections. */
async function untilCaptured(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const pending = await client.query("select from sessions where capture_status = 'pending'");
      if (pending.rowCount === 0) return;
      await wait(50);
    }
  } finally {
    await client.end();
  }
}
