import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ensurePostgres } from '../postgres/postgres.ts';
import { makeDist } from './testing/dist.ts';
import { startProcess } from './testing/start-process.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

async function folders() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'souk-main-'));
  await chmod(dataDir, 0o755);
  const { distDir, remove } = await makeDist();
  onTestFinished(async () => {
    await (await ensurePostgres({ dataDir })).stop();
    await Promise.all([rm(dataDir, { recursive: true, force: true }), remove()]);
  });
  return { DATA_DIR: dataDir, DIST_DIR: distDir, FRAME_PAGE: 'static' };
}

const create = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/v1/checkouts/`, {
    method: 'POST',
    headers: { Authorization: 'Token sk_sandbox_demo', 'Content-Type': 'application/json' },
    body: JSON.stringify({ amount: '1.00', currency: 'EUR', order_no: '1' }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { session_id: string }).session_id;
};

test('starts on nothing, survives the death of everything, stops cleanly', async () => {
  const environment = await folders();
  const first = await startProcess(environment);
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  const id = await create(first.url);

  const pidFile = path.join(environment.DATA_DIR, 'postgres/cluster/data/postmaster.pid');
  const postmaster = Number.parseInt(await readFile(pidFile, 'utf8'), 10);
  first.child.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await once(first.child, 'exit');

  const second = await startProcess(environment);
  expect((await fetch(`${second.url}/v1/sessions/${id}/`)).status).toBe(200);
  // As from a terminal and a supervisor at once.
  second.child.kill('SIGTERM');
  await expect.poll(second.output).toContain('provider stops');
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
  await expect(readFile(pidFile)).rejects.toThrow('ENOENT');
  for (const line of second.output().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
});

test('two processes may start at the same moment on one folder', async () => {
  const environment = await folders();
  const [one, other] = await Promise.all([startProcess(environment), startProcess(environment)]);
  const id = await create(one.url);
  expect((await fetch(`${other.url}/v1/sessions/${id}/`)).status).toBe(200);
});

test('a bad environment ends it with the reason and nothing else', async () => {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, PROVIDER_PORT: 'x' } });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(complaint).toContain('PROVIDER_PORT: Use a port number.');
  expect(complaint).not.toContain('    at ');
});
