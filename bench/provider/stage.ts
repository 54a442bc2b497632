import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensurePostgres } from '../../demo/postgres/postgres.ts';
import { makeDist } from '../../demo/provider/testing/dist.ts';

/** What every part of the bench stands on; all of it is gone when it is over. */
export interface Stage {
  dataDir: string;
  distDir: string;
  ensureDatabase(name: string): Promise<string>;
  /** Copies a database to which nobody is connected. @returns the copy's URL. */
  copyDatabase(from: string, to: string): Promise<string>;
  /** Lets the planner know its tables, as autovacuum does within a minute of business. */
  analyze(databaseUrl: string): Promise<void>;
  version: string;
}

/**
 * A PostgreSQL of our own in an empty folder, as durable as a real one.
 * @param makeFiles makes what the provider serves; an API needs none of it.
 */
export async function onStage(
  play: (stage: Stage) => Promise<void>,
  makeFiles: () => Promise<{ distDir: string; remove(): Promise<void> }> = makeDist,
): Promise<void> {
  const dist = await makeFiles();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'souk-bench-'));
  const postgres = await ensurePostgres({ dataDir, durable: true });
  const admin = new pg.Client({ connectionString: await postgres.ensureDatabase('postgres') });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ version: string }>(
      `select split_part(version(), ' on ', 1) as version`,
    );
    await play({
      dataDir,
      distDir: dist.distDir,
      version: rows[0]?.version ?? '',
      ensureDatabase: (name) => postgres.ensureDatabase(name),
      async copyDatabase(from, to) {
        // Of a gigabyte much less than writing every page to the log, too.
        await admin.query(`create database ${to} template ${from} strategy file_copy`);
        return postgres.url(to);
      },
      async analyze(databaseUrl) {
        const client = new pg.Client({ connectionString: databaseUrl });
        await client.connect();
        await client.query('analyze').finally(() => client.end());
      },
    });
  } finally {
    await admin.end();
    await postgres.stop();
    await dist.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}
