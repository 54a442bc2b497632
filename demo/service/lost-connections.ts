import type pg from 'pg';
import type { Log } from './log.ts';

/** A connection that breaks is told, and replaced by its pool; unheard, it would end the process. */
export function tellLostConnections(pool: pg.Pool, log: Log): void {
  pool.on('connect', (client) => client.on('error', (err) => log.warn({ err }, 'database connection lost')));
  // Of those that nobody uses the pool says the same once more.
  pool.on('error', () => undefined);
}
