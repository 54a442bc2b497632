import type { ClientBase } from 'pg';

export const TABLE = 'rate_limits';

/**
 * The counters' table, as `rate-limiter-flexible` reads it. Unlogged, which no generated migration can say:
 * counting a payment must not wait for a disk, and what a crash empties is worth some minutes.
 */
export const createLimitsTable = (client: ClientBase): Promise<unknown> =>
  client.query(
    `create unlogged table if not exists ${TABLE} (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`,
  );
