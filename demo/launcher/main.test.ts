import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from './free-port.ts';

async function launch(env: Record<string, string>, meanwhile?: (folder: string) => Promise<void>) {
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
  const closed = once(child, 'close');
  await meanwhile?.(folder);
  const [code] = await closed;
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

test('whoever answers at a service’s port is not taken for it', async () => {
  const port = await freePort('PROVIDER_PORT', 0);
  const { code, printed, complained } = await launch({ PROVIDER_PORT: String(port) }, async (folder) => {
    // The ports are looked at, and no database is there yet.
    await expect.poll(() => existsSync(join(folder, 'logs')), { interval: 5 }).toBe(true);
    const other = createHttpServer((_, response) => response.end()).listen(port, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
  });
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(complained).toContain(`Port ${port} is in use. Set PROVIDER_PORT to a free one.`);
});

test('a service that can not start takes the others down, and its reason is told', async () => {
  const { code, printed, complained } = await launch({ TIME_LIMITS: 'none' });
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(complained).toContain('TIME_LIMITS');
  expect(complained).toContain('The provider ended with status 1.');
});
