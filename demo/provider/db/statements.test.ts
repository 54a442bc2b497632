import { eq, sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import { connect } from './database.ts';
import { sessions } from './schema.ts';

function database() {
  const { db, close } = connect(inject('postgresUrl'), createLog('silent'), { max: 1 });
  onTestFinished(close);
  return db;
}

const prepared = sql`select count(*)::int as number from pg_prepared_statements`;

test('a statement is prepared once, whatever its values', async () => {
  const db = database();
  const double = async (value: number) =>
    (await db.execute(sql`select ${value}::int * 2 as doubled`)).rows[0];
  await db.execute(prepared);
  expect(await double(2)).toEqual({ doubled: 4 });
  const { rows: before } = await db.execute(prepared);
  expect(await double(21)).toEqual({ doubled: 42 });
  expect((await db.execute(prepared)).rows).toEqual(before);
  expect(before).toEqual([{ number: 2 }]);
});

test('a transaction is one, although nobody waits for its begin', async () => {
  const db = database();
  await db.execute(sql`create temporary table kept (value int)`);
  const failed = db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values (1)`);
    throw new Error('never mind');
  });
  await expect(failed).rejects.toThrow('never mind');
  await db.transaction((tx) => tx.execute(sql`insert into kept values (2)`));
  expect((await db.execute(sql`select value from kept`)).rows).toEqual([{ value: 2 }]);
});

test('of statements that are sent together the first failure is told, and nothing of them is kept', async () => {
  const db = database();
  await db.execute(sql`create temporary table kept (value int primary key)`);
  const failed = db.transaction((tx) =>
    Promise.all([
      tx.execute(sql`insert into kept values (1)`),
      tx.execute(sql`insert into kept values (1)`),
      tx.execute(sql`insert into kept values (2)`),
    ]),
  );
  await expect(failed).rejects.toMatchObject({ cause: { code: '23505' } });
  expect((await db.execute(sql`select value from kept`)).rows).toEqual([]);
  expect(await db.execute(sql`select 1 as one`)).toMatchObject({ rows: [{ one: 1 }] });
});

test('a database that can’t be reached is an error of the transaction', async () => {
  const { db, close } = connect('postgres://nobody@127.0.0.1:1/none', createLog('silent'));
  onTestFinished(close);
  const read = db.transaction((tx) => tx.select().from(sessions).where(eq(sessions.id, 'x')));
  await expect(read).rejects.toThrow('ECONNREFUSED');
});
