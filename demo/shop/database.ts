import pg from 'pg';
import type { Log } from '../service/log.ts';
import { tellLostConnections } from '../service/lost-connections.ts';
import { SCHEMA } from './schema.ts';

/** The database, or a transaction in it. */
export type Db = Pick<pg.Pool, 'query'>;

export interface Database extends Db {
  /** What `use` writes is there when it has come back, or not at all. */
  transaction<T>(use: (tx: Db) => Promise<T>): Promise<T>;
  /** May be called twice. */
  close(): Promise<void>;
}

/** Any number; the same in every process of this shop. */
const LOCK = 2_041_107;

/** Connects, and makes what tables are missing. Processes that start together take turns. */
export async function openDatabase(url: string, log: Log): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    // Whoever waits for one of them gets an error at last: what he has begun can be tried again.
    connectionTimeoutMillis: 10_000,
    application_name: 'souk-shop',
  });
  tellLostConnections(pool, log);
  const database: Database = {
    query: pool.query.bind(pool) as Db['query'],
    transaction: (use) => transaction(pool, use),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
  try {
    await database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await tx.query(SCHEMA);
    });
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function transaction<T>(pool: pg.Pool, use: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await use(client);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    // Rolled back with its connection, which may be the trouble.
    client.release(true);
    throw error;
  }
}
