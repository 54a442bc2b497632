import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { type Cluster, SUPERUSER } from './cluster.ts';
import type { Owner } from './owner.ts';
import { run } from './run.ts';

const START_TIMEOUT = 60_000;
const PAUSE = 100;

export interface ServerOptions {
  /** `false` trades the data's safety in a crash of the machine for speed: for tests. */
  durable: boolean;
}

/**
 * Finds the server of a cluster or starts it, and waits until it answers.
 *
 * No lock of ours: PostgreSQL lets one server at a time into a cluster, so whoever loses the race
 * finds the winner's on the next round.
 * @returns its port on 127.0.0.1.
 */
export async function findServer(
  cluster: Cluster,
  owner: Owner | null,
  { pgCtl }: Binaries,
  { durable }: ServerOptions,
): Promise<number> {
  const until = Date.now() + START_TIMEOUT;
  let last = '';
  while (Date.now() < until) {
    const found = await lockFile(cluster);
    const runs = found !== null && (await isServerOf(cluster, found.pid));
    if (runs && (await answers(cluster, found.port))) return found.port;
    if (!runs) {
      const settings = [
        ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'max_connections=200'],
        ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
      ];
      const flags = [`-p ${await freePort()}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
      const started = await run(
        pgCtl,
        ['start', '-w', '-t', '30', '-D', cluster.data, '-l', cluster.log, '-o', flags],
        owner,
      );
      last = started.output;
      if (started.code === 0) continue;
      // PostgreSQL clears a dead server's file itself, unless its number belongs to another process now.
      if (found && (await lockFile(cluster))?.pid === found.pid)
        await rm(lockFilePath(cluster), { force: true });
    }
    await wait(PAUSE);
  }
  throw new Error(`The embedded PostgreSQL did not start in time. ${last} Its log: ${cluster.log}`);
}

const lockFilePath = (cluster: Cluster) => path.join(cluster.data, 'postmaster.pid');

async function lockFile(cluster: Cluster): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(lockFilePath(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  // Written in steps: while the server starts the port may not be there yet.
  return pid ? { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0 } : null;
}

async function isServerOf(cluster: Cluster, pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // After a reboot the number may belong to any other process, or to a dead one that nobody reaped; a
  // server's folder is its cluster.
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === (await realpath(cluster.data));
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  if (port === 0) return false;
  const client = new pg.Client(connection(cluster, port));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    // Wrong password: another cluster's server, or the password file was tampered with.
    if (code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const connection = (cluster: Cluster, port: number, database = 'postgres'): pg.ClientConfig => ({
  host: '127.0.0.1',
  port,
  user: SUPERUSER,
  password: cluster.password,
  database,
  connectionTimeoutMillis: 5_000,
});

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Stops the server; harmless when it is not running. */
export async function stopServer(cluster: Cluster, owner: Owner | null, { pgCtl }: Binaries): Promise<void> {
  await run(pgCtl, ['stop', '-m', 'fast', '-w', '-t', '30', '-D', cluster.data], owner);
}
