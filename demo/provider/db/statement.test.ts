import { eq, sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import { connect } from './database.ts';
import { joinedRow, type RawRow } from './joined-row.ts';
import { minorUnits, moment } from './schema/columns.ts';
import { each, statement } from './statement.ts';
import { updates } from './update.ts';

const things = pgTable('things', {
  id: text('id').primaryKey(),
  amount: minorUnits('amount').notNull(),
  made: moment('made'),
  parts: jsonb('parts').$type<string[]>(),
  tags: text('tags').array(),
  new: boolean('new').notNull().default(true),
  version: minorUnits('version').notNull().default(1n),
});
type Thing = typeof things.$inferSelect;

const GIVEN = ['id', 'amount', 'made', 'parts', 'tags'] as const;
const insert = statement<Pick<Thing, (typeof GIVEN)[number]>>((db) => db.insert(things).values(each(GIVEN)));
const update = updates(things, { version: sql`${things.version} + 1` });
const THING = joinedRow(things, 't');
const read = statement<{ id: string }>(
  (_, value) => sql`select ${THING.columns} from ${things} where ${eq(things.id, value('id'))}`,
);

const full = {
  id: 'full',
  amount: 9_007_199_254_740_993n,
  made: new Date('2026-01-02T03:04:05.678Z'),
  parts: ["it's", '$1'],
  tags: ['a', 'b,"c'],
};
const empty = { id: 'empty', amount: 1n, made: null, parts: null, tags: null };

async function table() {
  const { db, close } = connect(inject('postgresUrl'), createLog('silent'), { max: 1 });
  onTestFinished(close);
  await db.execute(sql`create temporary table things (id text primary key, amount bigint not null,
    made timestamptz(3), parts jsonb, tags text[], new boolean not null default true, version bigint not null default 1)`);
  const find = async (id: string) => {
    const [row] = (await db.execute<RawRow>(read({ id }))).rows;
    return row ? THING.read(row) : null;
  };
  return { db, find };
}

test('what is given comes back, whatever its type, and what is not has its default', async () => {
  const { db, find } = await table();
  for (const thing of [full, empty]) await db.execute(insert(thing));
  expect(await find('full')).toEqual({ ...full, new: true, version: 1n });
  expect(await find('empty')).toEqual({ ...empty, new: true, version: 1n });
  expect(await find('other')).toBeNull();
});

test('an update changes what it names, of one row, and what it always does', async () => {
  const { db, find } = await table();
  for (const thing of [full, empty]) await db.execute(insert(thing));
  await db.execute(update('full', { made: null, amount: 3n }));
  await db.execute(update('full', { amount: 4n, made: null }));
  await db.execute(update('full', { tags: [] }));
  await db.execute(update('full', {}));
  expect(await find('full')).toEqual({ ...full, made: null, amount: 4n, tags: [], new: true, version: 5n });
  expect(await find('empty')).toMatchObject({ version: 1n });
});
