import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

function start(env: Record<string, string>): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts')],
    { env: { PATH: process.env.PATH, BANK_PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** @returns the URL that the bank's first log line tells. */
async function opened(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no stdout');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line).url;
  throw new Error('the bank ended before it opened');
}

const call = async (url: string, method: string, path: string) =>
  (
    await fetch(`${url}/gateway/v1${path}`, {
      method,
      headers: { authorization: 'Bearer bank_sandbox_key' },
    })
  ).json();

test('a killed bank knows afterwards what it has answered before', async () => {
  const env = { DATA_DIR: folder() };
  const first = start(env);
  const url = await opened(first);
  expect(await call(url, 'POST', '/payments/ref/void')).toEqual({ status: 'voided' });
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await call(await opened(start(env)), 'GET', '/payments/ref')).toEqual({ status: 'voided' });
});

test('SIGTERM closes it with status 0', async () => {
  const child = start({ DATA_DIR: folder() });
  await opened(child);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each([
  ['BANK_PORT', 'many'],
  ['BANK_KEY', 'short'],
])('%s=%s: it says so and ends with status 1', async (name, value) => {
  const child = start({ DATA_DIR: folder(), [name]: value });
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(told).toContain(name);
});

test('a port in use is told with the variable that changes it', async () => {
  const port = new URL(await opened(start({ DATA_DIR: folder() }))).port;
  const child = start({ DATA_DIR: folder(), BANK_PORT: port });
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(told).toBe(`Port ${port} is in use. Set BANK_PORT to a free one.\n`);
});
