import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

async function launch(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      BANK_PORT: '0',
      PROVIDER_PORT: '0',
      SHOP_PORT: '0',
      ...env,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [printed, complained] = ['', ''];
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, printed, complained };
}

test('a port in use: one sentence that names the variable, and nothing is started', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await launch({ SHOP_PORT: String(port) })).toEqual({
    code: 1,
    printed: '',
    complained: `Port ${port} is in use. Stop what listens there, or set SHOP_PORT to another port.\n`,
  });
});

test('a service that can not start takes the others down, and its reason is told', async () => {
  const { code, printed, complained } = await launch({ TIME_LIMITS: 'none' });
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(complained).toContain('TIME_LIMITS');
  expect(complained).toContain('The provider ended with status 1.');
});
