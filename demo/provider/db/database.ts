import { type Placeholder, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { tellLostConnections } from '../../service/lost-connections.ts';
import type { Log } from '../log.ts';
import { gatheringSocket } from './gather.ts';
import { speedUpStatements } from './statements.ts';

export type Database = NodePgDatabase;
/** An open transaction. Never held while the bank is asked. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connected {
  db: Database;
  /** The connections under `db`. */
  pool: pg.Pool;
  close(): Promise<void>;
}

export function connect(url: string, log: Log, options: { max?: number } = {}): Connected {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    application_name: 'souk-provider',
    connectionTimeoutMillis: 10_000,
    // What nobody waits between goes out together: `Promise.all` in a transaction is one round trip.
    pipeline: true,
    stream: gatheringSocket,
  });
  speedUpStatements(pool);
  tellLostConnections(pool, log);
  return { db: drizzle(pool), pool, close: () => pool.end() };
}

/** The database's clock, not the transaction's start: a wait for a lock may lie between. */
export const now = sql`clock_timestamp()`;

/** @param ms milliseconds. */
export const after = (ms: number | Placeholder) => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`;
