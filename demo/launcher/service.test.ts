import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startService } from './service.ts';

function start(code: string) {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const main = join(folder, 'main.mjs');
  writeFileSync(main, code);
  const said: string[] = [];
  const service = startService({
    name: 'shop',
    main,
    env: process.env,
    logs: join(folder, 'logs'),
    say: (line) => said.push(line),
  });
  onTestFinished(() => service.stop());
  return { service, said, log: () => readFileSync(join(folder, 'logs', 'shop.log'), 'utf8') };
}

test('everything goes to the log file, warnings to the person too', async () => {
  const { service, said, log } = start(`
    console.log('{"level":30,"msg":"open"}');
    console.log('{"level":40,"msg":"careful"}');
    console.error('at the end');
    process.exitCode = 3;`);
  expect(await service.ended).toBe('ended with status 3');
  expect(said.sort()).toEqual(['shop warns: careful', 'shop: at the end']);
  await expect.poll(() => log().split('\n')).toHaveLength(4);
});

test('stop asks politely and waits until it is gone', async () => {
  const { service, said } = start(`
    setInterval(() => {}, 1000);
    process.on('SIGTERM', () => { console.error('bye'); process.exit(0); });
    console.error('here');`);
  await expect.poll(() => said).toEqual(['shop: here']);
  await service.stop();
  expect(await service.ended).toBe('ended with status 0');
  expect(said).toEqual(['shop: here', 'shop: bye']);
  await service.stop();
});

test('a process that is killed says by what', async () => {
  const { service } = start(`process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`);
  expect(await service.ended).toBe('was ended by SIGKILL');
});

test('it is ready when it says so', async () => {
  const { service } = start(`process.send('ready'); setInterval(() => {}, 1000);`);
  await service.ready;
});
