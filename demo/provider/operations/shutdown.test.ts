import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createBank } from '../../bank/bank.ts';
import { makeDist } from '../testing/dist.ts';
import { held } from '../testing/intercept.ts';
import { BANK_KEY, createTestProvider, payment, type TestProvider } from '../testing/provider.ts';
import { type Started, startProcess } from '../testing/start-process.ts';

/** Makes sessions in the database that the processes share. */
let beside: TestProvider;
let dist: Awaited<ReturnType<typeof makeDist>>;
beforeAll(async () => {
  [beside, dist] = await Promise.all([createTestProvider(), makeDist()]);
});
afterAll(async () => {
  await beside.close();
  await dist.remove();
});

/** A bank that keeps whoever asks for money waiting until it is released. */
async function slowBank() {
  const bank = createBank({ file: ':memory:', key: BANK_KEY, control: false });
  const { url } = await bank.listen(0);
  const { fault: wait, reached, release } = held();
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url?.endsWith('/authorise')) {
      await wait(async () => ({ known: true, value: null }));
    }
    const answer = await fetch(`${url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        Authorization: request.headers.authorization ?? '',
        'Content-Type': request.headers['content-type'] ?? '',
      },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await bank.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked: reached, release };
}

const start = (bankUrl: string, timeLimits: object): Promise<Started> =>
  startProcess({
    DATABASE_URL: beside.databaseUrl,
    DIST_DIR: dist.distDir,
    FRAME_PAGE: 'static',
    BANK_URL: bankUrl,
    BANK_KEY,
    TIME_LIMITS: JSON.stringify(timeLimits),
  });

const pay = (url: string, id: string) =>
  fetch(`${url}/v1/sessions/${id}/payments/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(payment()),
  });

test('a process that is told to end says so, turns newcomers away, finishes what runs and exits with 0', async () => {
  const bank = await slowBank();
  const { child, url, output } = await start(bank.url, { drain: 3_000 });
  const id = await beside.session();
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  const stream = await fetch(`${url}/v1/sessions/${id}/events/`);
  const paying = pay(url, id);
  await bank.asked;

  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  // It still takes connections, so that whoever balances the load learns it here.
  await expect
    .poll(async () => {
      const answer = await fetch(`${url}/readyz`);
      return [answer.status, answer.headers.get('Connection'), await answer.json()];
    })
    .toEqual([503, 'close', { status: 'unavailable', missing: ['the process is shutting down'] }]);
  await expect
    .poll(
      () =>
        fetch(`${url}/healthz`).then(
          () => 'taken',
          () => 'refused',
        ),
      { timeout: 15_000 },
    )
    .toBe('refused');
  // Ends by itself: a stream would hold the process for ever.
  await stream.text();
  expect(child.exitCode).toBeNull();

  bank.release();
  const answer = await paying;
  expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'succeeded' }]);
  expect(await exit).toEqual([0, null]);
  expect(output()).toContain('provider stopped');
  expect((await beside.trace(id)).state).toBe('paid');
}, 60_000);

test('a bank that answers nobody does not hold the process for ever; its payment stays open for the jobs', async () => {
  const bank = await slowBank();
  const { child, url, output } = await start(bank.url, { shutdown: 300, gateway: 60_000 });
  const id = await beside.session();
  const paying = pay(url, id).then(
    () => 'answered',
    () => 'cut',
  );
  await bank.asked;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await paying).toBe('cut');
  expect(await exit).toEqual([0, null]);
  expect(output()).toContain('requests were cut short');
  expect(await beside.sql('select status from attempts where session_id = $1', [id])).toEqual([
    { status: 'processing' },
  ]);
}, 60_000);
