import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { createLimitsTable } from '../limits/table.ts';
import { seedMerchants } from '../merchants/seed.ts';
import { placeRestored } from './place-restored.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Any number; the same in every process of this provider. */
const LOCK = 7_305_416;

/** Brings the database up to date. Processes that start together take turns. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'souk-provider migrations' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const db = drizzle(client);
    await migrate(db, { migrationsFolder });
    await createLimitsTable(client);
    await seedMerchants(db);
    await placeRestored(db);
  } finally {
    // Ends the lock, too.
    await client.end();
  }
}
