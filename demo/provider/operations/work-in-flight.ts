import { count, inArray } from 'drizzle-orm';
import type pg from 'pg';
import { Gauge } from 'prom-client';
import type { Database } from '../db/database.ts';
import { attempts } from '../db/schema.ts';
import type { Log } from '../log.ts';
import { IN_FLIGHT } from '../sessions/states.ts';
import type { Metrics } from './metrics.ts';

/** Gauges that are read when Prometheus asks. */
export function watchWorkInFlight({ registry }: Metrics, db: Database, pool: pg.Pool, log: Log): void {
  const registers = [registry];
  new Gauge({
    name: 'souk_attempts_in_flight',
    help: 'Attempts that are not closed, in all processes on this database',
    labelNames: ['status'],
    registers,
    async collect() {
      try {
        // Answered by the partial index over these rows alone.
        const rows = await db
          .select({ status: attempts.status, number: count() })
          .from(attempts)
          .where(inArray(attempts.status, [...IN_FLIGHT]))
          .groupBy(attempts.status);
        const number = new Map(rows.map((row) => [row.status, row.number]));
        for (const status of IN_FLIGHT) this.set({ status }, number.get(status) ?? 0);
      } catch (err) {
        // The other figures are wanted most while the database is away.
        this.reset();
        log.warn({ err }, 'attempts in flight could not be counted');
      }
    },
  });
  new Gauge({
    name: 'souk_database_connections',
    help: 'Connections of this process to its database, and callers that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'waited_for' }, pool.waitingCount);
    },
  });
}
