import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import { freshDatabase } from '../provider/testing/fresh-database.ts';
import { SHOP_TEMPLATE } from './shop-template.ts';

/** One for the whole file, made at first need. */
let made: ReturnType<typeof make> | null = null;
let inUse = false;

async function make() {
  const { databaseUrl: url, drop } = await freshDatabase(SHOP_TEMPLATE);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    client,
    async drop() {
      await client.end();
      await drop();
    },
  };
}

afterAll(async () => (await made)?.drop());

/** A database for the shops of this test, empty again when it is over and they are closed. */
export async function shopDatabase(): Promise<{
  url: string;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}> {
  made ??= make();
  const { url, client } = await made;
  if (!inUse) {
    inUse = true;
    // Runs last: what is registered later is called earlier.
    onTestFinished(async () => {
      await client.query(
        `TRUNCATE orders, invoices, settlements, fulfilments, webhooks RESTART IDENTITY; DELETE FROM pgboss.job`,
      );
      inUse = false;
    });
  }
  return { url, sql: async (text, values) => (await client.query(text, values)).rows };
}
