import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Connected, connect } from '../db/database.ts';
import { createLog } from '../log.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { startLive } from './live.ts';

let provider: TestProvider;
let connected: Connected;
beforeAll(async () => {
  provider = await createTestProvider();
  connected = connect(provider.databaseUrl, createLog('silent'));
});
afterAll(async () => {
  await connected.close();
  await provider.close();
});

const start = (changes: object = {}) =>
  startLive({
    databaseUrl: provider.databaseUrl,
    db: connected.db,
    log: createLog('silent'),
    heartbeat: 60_000,
    ...changes,
  });

const watcher = () => ({ see: vi.fn(), heartbeat: vi.fn(), end: vi.fn() });

test('a process has so many watchers, each of which leaves once', async () => {
  const live = await start({ most: { perSession: 2, perProcess: 3 } });
  const watch = (id: string) => live.watch(id, watcher());
  const first = watch('a');
  expect([watch('a'), watch('a'), watch('b'), watch('c')].map((leave) => leave !== null)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  first?.();
  first?.();
  expect([watch('c'), watch('a')].map((leave) => leave !== null)).toEqual([true, false]);
  await live.close();
});

test('watchers see changes until they leave, and are ended when it closes', async () => {
  const live = await start();
  const id = await provider.session();
  const [stays, leaves] = [watcher(), watcher()];
  live.watch(id, stays);
  live.watch(id, leaves)?.();
  await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '13.00' });
  await expect.poll(() => stays.see).toHaveBeenCalledWith({ version: 2, over: false });
  expect(leaves.see).not.toHaveBeenCalled();
  await live.close();
  expect(stays.end).toHaveBeenCalledOnce();
  expect(live.watch(id, watcher())).toBeNull();
});

test('what can’t be read ends the watching, so that pages ask anew', async () => {
  const broken = connect('postgres://nobody@127.0.0.1:1/none', createLog('silent'));
  const live = await start({ db: broken.db });
  const id = await provider.session();
  const one = watcher();
  live.watch(id, one);
  await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '13.00' });
  await expect.poll(() => one.end).toHaveBeenCalled();
  await live.close();
  await broken.close();
});

test('starts and closes while the database can’t be reached', async () => {
  const live = await start({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
  expect(live.watch('a', watcher())).not.toBeNull();
  await live.close();
});
