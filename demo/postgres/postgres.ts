import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { findCluster, SUPERUSER } from './cluster.ts';
import { findOwner } from './owner.ts';
import { connection, findServer, stopServer } from './server.ts';

/** A running PostgreSQL of our own. */
export interface Postgres {
  /** Connection URL of a database that exists. */
  url(database: string): string;
  /** Makes the database unless it exists. @returns its connection URL. */
  ensureDatabase(database: string): Promise<string>;
  /**
   * Stops the server, unless another process is still connected to it after a moment.
   * @param options.patience milliseconds for that moment, 2,000 by default.
   */
  stop(options?: { patience?: number }): Promise<void>;
}

/**
 * Finds or starts the embedded PostgreSQL of a data folder: reused while it runs, recovered after a
 * crash. Any number of processes may call this at the same time.
 * @param options.dataDir folder for everything that is kept; the cluster lies in its `postgres`.
 * @param options.durable `false` for tests: nothing is synced to disk.
 * @throws Error that says what is missing: no binaries for this machine, no user to run as, …
 */
export async function ensurePostgres(options: { dataDir: string; durable?: boolean }): Promise<Postgres> {
  const durable = options.durable ?? true;
  const owner = await findOwner();
  const binaries = await findBinaries(owner);
  const cluster = await findCluster(options.dataDir, owner, binaries, { durable });
  const port = await findServer(cluster, owner, binaries, { durable });
  const url = (database: string) =>
    `postgres://${SUPERUSER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  const withClient = async <T>(use: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(connection(cluster, port));
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  };

  return {
    url,
    async ensureDatabase(database) {
      await withClient(async (client) => {
        const found = await client.query('select 1 from pg_database where datname = $1', [database]);
        if (found.rowCount !== 0) return;
        await client.query(`create database ${client.escapeIdentifier(database)}`).catch((error) => {
          // Made by another process between the two queries.
          if (error.code !== '42P04' && error.code !== '23505') throw error;
        });
      });
      return url(database);
    },
    async stop({ patience = LEAVING } = {}) {
      const busy = await withClient((client) => othersStay(client, patience)).catch(() => false);
      if (!busy) await stopServer(cluster, owner, binaries);
    },
  };
}

const LEAVING = 2_000;

/** Our own pools are closed by now; those of a process that ends together with us need a moment. */
async function othersStay(client: pg.Client, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    if (rowCount === 0) return false;
    if (Date.now() >= until) return true;
    await wait(50);
  }
}
