import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { audit } from '../ledger/audit.ts';
import { createLog } from '../log.ts';
import { connect } from './database.ts';
import { migrateDatabase } from './migrate.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** The migrations as they were when there were fewer of them. */
async function firstMigrations(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souk-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(migrations, folder, { recursive: true });
  const file = path.join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

async function emptyDatabase(name: string): Promise<{ url: string; client: pg.Client }> {
  const server = inject('postgresUrl');
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return { url, client };
}

/** Payments of a time before there was a ledger: [id, method, mode, commit state, capture]. */
const PAID = [
  ['awaiting_hold', 'card', 'commit', 'awaiting', null],
  ['awaiting_sale', 'redirect', 'commit', 'awaiting', null],
  ['captured_hold', 'card', 'automatic', 'committed', 'done'],
  ['pending_hold', 'apple_pay', 'automatic', 'committed', 'pending'],
  ['captured_sale', 'redirect', 'automatic', 'committed', 'done'],
] as const;

test('payments that were there before the ledger are booked, and the books balance', async () => {
  const { url, client } = await emptyDatabase('test_migrate_to_ledger');
  await migrate(drizzle(client), { migrationsFolder: await firstMigrations(3) });
  // By hand: the schema of today has columns that were not there.
  await client.query(
    `insert into merchants (id, name, country, secret_key_hash) values ('merchant_demo', 'Dune & Olive', 'KW', 'x')`,
  );
  const session = (
    id: string,
    mode: string,
    state: string,
    commitState: string | null,
    capture: string | null,
  ) =>
    client.query(
      `insert into sessions (id, merchant_id, state, amount, currency, order_no, methods, attempts_mode, capture_mode,
         allowed_origins, line_items, fees, metadata, expires_at, expires_in, commit_state, commit_by, capture_status)
       values ($1, 'merchant_demo', $3, 1200, 'EUR', 'A-1', '{card}', 'multiple', $2, '{}', '[]', '[]', '{}',
         now() + interval '1 hour', 1800, $4, now() + interval '5 minutes', $5)`,
      [id, mode, state, commitState, capture],
    );
  for (const [id, method, mode, commitState, capture] of PAID) {
    await session(id, mode, 'paid', commitState, capture);
    await client.query(
      `insert into attempts (id, merchant_id, session_id, reference, status, method, amount, currency, nonce, deadline, finished_at)
       values ($1, 'merchant_demo', $2, $1, 'succeeded', $3, 1200, 'EUR', $1, now(), now())`,
      [`pay_${id}`, id, method],
    );
  }
  await session('open', 'commit', 'created', null, null);

  await migrateDatabase(url);
  const { rows } = await client.query(
    `select session_id, funds, string_agg(distinct kind, ' ' order by kind) as booked
     from sessions join ledger_entries on session_id = sessions.id group by 1, 2 order by 1`,
  );
  expect(rows).toEqual([
    { session_id: 'awaiting_hold', funds: 'held', booked: 'authorised' },
    { session_id: 'awaiting_sale', funds: 'taken', booked: 'sold' },
    { session_id: 'captured_hold', funds: 'held', booked: 'authorised captured committed' },
    { session_id: 'captured_sale', funds: 'taken', booked: 'committed sold' },
    { session_id: 'pending_hold', funds: 'held', booked: 'authorised committed' },
  ]);
  const { db, close } = connect(url, createLog('silent'), { max: 1 });
  expect(await audit(db, 'http://127.0.0.1:1')).toMatchObject({
    sessions: 6,
    bankCompared: false,
    problems: [],
  });
  await close();
});

test('events keep their order when it becomes one of transactions', async () => {
  const { url, client } = await emptyDatabase('test_migrate_events');
  await migrate(drizzle(client), { migrationsFolder: await firstMigrations(6) });
  await client.query(
    `insert into merchants (id, name, country, secret_key_hash) values ('merchant_demo', 'Dune & Olive', 'KW', 'x')`,
  );
  await client.query(
    `insert into sessions (id, merchant_id, amount, currency, order_no, methods, attempts_mode, capture_mode,
       allowed_origins, line_items, fees, metadata, expires_at, expires_in)
     values ('one', 'merchant_demo', 1200, 'EUR', 'A-1', '{card}', 'multiple', 'commit', '{}', '[]', '[]', '{}',
       now() + interval '1 hour', 1800)`,
  );
  const write = (...ids: string[]) =>
    client.query(
      `insert into webhook_events (id, merchant_id, session_id, type, version, payload, created_at, tries_since)
       select id, 'merchant_demo', 'one', 'checkout.paid', 1, '{}', now(), now() from unnest($1::text[]) as id`,
      [ids],
    );
  await write('c', 'b');
  await write('a');
  const inOrder = async () => {
    const { rows } = await client.query(
      'select id, written_by::text as xid from webhook_events order by written_by, position',
    );
    return rows;
  };
  const before = await inOrder();
  expect(before.map(({ id }) => id)).toEqual(['c', 'b', 'a']);

  await migrateDatabase(url);
  expect(await inOrder()).toEqual(before);
  await write('d');
  expect((await inOrder()).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
});
