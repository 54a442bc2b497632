import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensurePostgres } from '../../postgres/postgres.ts';
import { makeShopTemplate, SHOP_TEMPLATE } from '../../shop/shop-template.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { startJobs } from '../jobs/jobs.ts';
import { createLog } from '../log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of the run's PostgreSQL, database `postgres`. */
    postgresUrl: string;
  }
}

export const TEMPLATE = 'souk_template';

/** One PostgreSQL for the whole run, with migrated databases that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'souk-test-'));
  await chmod(dataDir, 0o755);
  const postgres = await ensurePostgres({ dataDir, durable: false });
  const template = await postgres.ensureDatabase(TEMPLATE);
  await migrateDatabase(template);
  const jobs = await startJobs(template, createLog('silent'));
  await jobs.stop();
  await makeShopTemplate(await postgres.ensureDatabase(SHOP_TEMPLATE));
  project.provide('postgresUrl', postgres.url('postgres'));
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
