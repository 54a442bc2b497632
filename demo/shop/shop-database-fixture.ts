import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, onTestFinished } from 'vitest';
import { SHOP_TEMPLATE } from './shop-template.ts';

/** One for the whole file, made at first need. */
let made: ReturnType<typeof make> | null = null;
let inUse = false;

async function make() {
  const server = inject('postgresUrl');
  const name = `shop_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${SHOP_TEMPLATE}`);
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    client,
    async drop() {
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
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
