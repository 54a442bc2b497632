import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { findDatabase } from './find-database.ts';

test('on the demo’s own server the shop makes its database, however many start at once', async () => {
  const server = inject('postgresUrl');
  onTestFinished(async () => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query('DROP DATABASE IF EXISTS souk_shop');
    await admin.end();
  });
  const found = await Promise.all([1, 2, 3].map(() => findDatabase({ at: 'server', url: server })));
  expect(new Set(found.map(({ url }) => new URL(url).pathname))).toEqual(new Set(['/souk_shop']));
  const client = new pg.Client({ connectionString: found[0]?.url });
  await client.connect();
  expect((await client.query('SELECT current_database() AS name')).rows).toEqual([{ name: 'souk_shop' }]);
  await client.end();
});

test('a server that gives none: the remedy is told, no password', async () => {
  const url = 'postgres://shop:hunter2@127.0.0.1:1/demo';
  const finding = findDatabase({ at: 'server', url });
  await expect(finding).rejects.toThrow('Set SHOP_DATABASE_URL to a database of its own.');
  await expect(finding).rejects.not.toThrow('hunter2');
});
