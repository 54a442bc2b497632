import { eq, sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import { commitWith } from './commit-with.ts';
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

test('a transaction that is committed with its last statements is one', async () => {
  const db = database();
  await db.execute(sql`create temporary table kept (value int primary key)`);
  const keep = (value: number) => sql`insert into kept values (${value}) returning value`;
  const outcomes = await db.transaction(async (tx) => {
    await tx.execute(keep(1));
    return commitWith(tx, [keep(2), keep(3)]);
  });
  expect(outcomes).toMatchObject([{ rows: [{ value: 2 }] }, { rows: [{ value: 3 }] }]);
  const failed = db.transaction(async (tx) => {
    await tx.execute(keep(4));
    return commitWith(tx, [keep(5), keep(5), keep(6)]);
  });
  await expect(failed).rejects.toMatchObject({ cause: { code: '23505' } });
  const kept = async () => (await db.execute(sql`select value from kept order by value`)).rows;
  expect(await kept()).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
  await db.transaction((tx) => tx.execute(keep(7)));
  await db.transaction(async (tx) => void (await tx.execute(keep(8))));
  expect(await kept()).toHaveLength(5);
});

test('what only the commit finds out is an error of the statements that went with it', async () => {
  const db = database();
  await db.execute(
    sql`create temporary table kept (value int, unique (value) deferrable initially deferred)`,
  );
  const keep = sql`insert into kept values (1)`;
  await expect(db.transaction((tx) => commitWith(tx, [keep, keep]))).rejects.toMatchObject({
    cause: { code: '23505' },
  });
  expect((await db.execute(sql`select value from kept`)).rows).toEqual([]);
});

test('nothing is sent after a transaction’s commit', async () => {
  const db = database();
  const late = db.transaction(async (tx) => {
    await commitWith(tx, []);
    await tx.execute(sql`select 1 as one`);
  });
  await expect(late).rejects.toMatchObject({
    cause: { message: 'A statement after the end of its transaction.' },
  });
  expect(await db.execute(sql`select 1 as one`)).toMatchObject({ rows: [{ one: 1 }] });
});

test('a database that can’t be reached is an error of the transaction', async () => {
  const { db, close } = connect('postgres://nobody@127.0.0.1:1/none', createLog('silent'));
  onTestFinished(close);
  const read = db.transaction((tx) => tx.select().from(sessions).where(eq(sessions.id, 'x')));
  await expect(read).rejects.toThrow('ECONNREFUSED');
});
