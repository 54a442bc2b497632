import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { canReach } from './owner.ts';
import { ensurePostgres, type Postgres } from './postgres.ts';

const isRoot = process.getuid?.() === 0;

async function folder(mode = 0o755): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'souk-pg-'));
  await chmod(made, mode);
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function start(dataDir: string, { durable = false } = {}): Promise<Postgres> {
  const postgres = await ensurePostgres({ dataDir, durable });
  const place = await realpath(path.join(dataDir, 'postgres'));
  onTestFinished(async () => {
    await postgres.stop();
    await rm(place, { recursive: true, force: true });
  });
  return postgres;
}

async function query(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows[0];
}

const pidFile = (dataDir: string) => path.join(dataDir, 'postgres/cluster/data/postmaster.pid');
const serverPid = async (dataDir: string) => Number.parseInt(await readFile(pidFile(dataDir), 'utf8'), 10);

test('is found again while it runs, stopped, and keeps its data', async () => {
  const dataDir = await folder();
  const first = await start(dataDir);
  const url = await first.ensureDatabase('shop');
  await query(url, 'create table kept as select 7 as value');
  const second = await ensurePostgres({ dataDir, durable: false });
  expect(second.url('shop')).toBe(url);
  await first.stop();
  await expect(readFile(pidFile(dataDir))).rejects.toThrow('ENOENT');
  const third = await start(dataDir);
  expect(await query(await third.ensureDatabase('shop'), 'select value from kept')).toEqual({ value: 7 });
});

test('stays while another process is connected', async () => {
  const dataDir = await folder();
  const postgres = await start(dataDir);
  const other = new pg.Client({ connectionString: postgres.url('postgres') });
  await other.connect();
  await postgres.stop();
  expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await other.end();
});

test('recovers after a kill, also when the number of the dead server belongs to another process', async () => {
  const dataDir = await folder();
  const url = await (await start(dataDir, { durable: true })).ensureDatabase('shop');
  await query(url, 'create table kept as select 7 as value');
  process.kill(await serverPid(dataDir), 'SIGKILL');
  const again = await start(dataDir, { durable: true });
  expect(await query(again.url('shop'), 'select value from kept')).toEqual({ value: 7 });

  process.kill(await serverPid(dataDir), 'SIGKILL');
  const lines = (await readFile(pidFile(dataDir), 'utf8')).split('\n');
  await writeFile(pidFile(dataDir), [process.pid, ...lines.slice(1)].join('\n'));
  const third = await start(dataDir, { durable: true });
  expect(await query(third.url('shop'), 'select value from kept')).toEqual({ value: 7 });
});

test('any number may start it at once', async () => {
  const dataDir = await folder();
  const started = await Promise.all(Array.from({ length: 4 }, () => start(dataDir)));
  const urls = await Promise.all(started.map((postgres) => postgres.ensureDatabase('shop')));
  expect(new Set(urls).size).toBe(1);
});

test('who died while he made it is overtaken', async () => {
  const dataDir = await folder();
  const turn = path.join(dataDir, 'postgres/making-turn');
  await mkdir(turn, { recursive: true });
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(turn, longAgo, longAgo);
  const postgres = await start(dataDir);
  expect(await query(postgres.url('postgres'), 'select 1 as one')).toEqual({ one: 1 });
});

test('listens on loopback only, with a password that nobody else can read', async () => {
  const dataDir = await folder();
  const postgres = await start(dataDir);
  expect(await query(postgres.url('postgres'), "select current_setting('listen_addresses') as on")).toEqual({
    on: '127.0.0.1',
  });
  expect((await stat(path.join(dataDir, 'postgres/cluster/password'))).mode & 0o777).toBe(0o600);
  const wrong = new URL(postgres.url('postgres'));
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test.runIf(isRoot)(
  'as root, in a folder that the server’s user can’t reach, it lies elsewhere behind a link',
  async () => {
    const closed = await folder(0o700);
    const dataDir = path.join(closed, 'clone/.data');
    await mkdir(dataDir, { recursive: true });
    const postgres = await start(dataDir);
    expect((await lstat(path.join(dataDir, 'postgres'))).isSymbolicLink()).toBe(true);
    expect(await query(await postgres.ensureDatabase('shop'), 'select 1 as one')).toEqual({ one: 1 });
    expect((await ensurePostgres({ dataDir, durable: false })).url('shop')).toBe(postgres.url('shop'));
  },
);

test.runIf(isRoot).each([0o755, 0o700])(
  'as root with a strict umask, in a folder of mode %o',
  async (mode) => {
    const before = process.umask(0o077);
    onTestFinished(() => void process.umask(before));
    const dataDir = path.join(await folder(mode), '.data');
    const postgres = await start(dataDir);
    expect(await query(await postgres.ensureDatabase('shop'), 'select 1 as one')).toEqual({ one: 1 });
  },
);

test.runIf(isRoot)('whether a user can reach a folder is told by the folders above it', async () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  const above = await folder(0o755);
  const below = path.join(above, 'below');
  await mkdir(below, { mode: 0o755 });
  expect(await canReach(below, nobody)).toBe(true);
  await chmod(above, 0o700);
  expect(await canReach(below, nobody)).toBe(false);
  expect(await canReach(below, null)).toBe(true);
});
