import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import { connect } from './database.ts';

test('a connection that breaks in a transaction ends that one, and neither the process nor the others', async () => {
  const { databaseUrl, drop } = await freshDatabase();
  const { db, pool, close } = connect(databaseUrl, pino({ enabled: false }));
  const broken = db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const pid = rows[0]?.pid;
    await pool.query('select pg_terminate_backend($1)', [pid]);
    const isThere = async () =>
      (await pool.query('select from pg_stat_activity where pid = $1', [pid])).rowCount;
    await expect.poll(isThere).toBe(0);
    await tx.execute(sql`select 1`);
  });
  await expect(broken).rejects.toThrow();
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  await close();
  await drop();
});
