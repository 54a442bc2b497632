import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../log.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { workInSlots } from './slots.ts';

let provider: TestProvider;
let boss: PgBoss;
beforeAll(async () => {
  provider = await createTestProvider();
  boss = new PgBoss({ connectionString: provider.databaseUrl, schema: 'pgboss', max: 2 });
  await boss.start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await provider.close();
});

const SETTINGS = { slots: 10, perGroup: 3, interval: 20 };

/** A queue of its own, whose jobs end when they are told to. */
async function start(queue: string) {
  await boss.createQueue(queue, { retryLimit: 5, retryDelay: 0 });
  const running: { group: string; end(error?: Error): void }[] = [];
  const handle = ({ group }: { group: string }) =>
    new Promise<void>((resolve, reject) => {
      running.push({ group, end: (error) => (error ? reject(error) : resolve()) });
    });
  let fetches = 0;
  let kept = 0;
  let held: Promise<void> | null = null;
  const fetch = boss.fetch.bind(boss);
  const watched = vi.spyOn(boss, 'fetch').mockImplementation(async (...args: Parameters<typeof fetch>) => {
    fetches += 1;
    if (held !== null) kept += 1;
    await held;
    return await fetch(...args).finally(() => {
      fetches -= 1;
    });
  });
  const fetching = () => fetches;
  /** Keeps the next fetch from asking until it is released. */
  const hold = async () => {
    let release: () => void = () => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    await expect.poll(() => kept).toBe(1);
    return release;
  };
  const slots = workInSlots(boss, queue, handle, SETTINGS, createLog('silent'));
  onTestFinished(async () => {
    for (const { end } of running) end();
    await slots.stop(5_000);
    watched.mockRestore();
  });
  const send = async (group: string, count = 1) => {
    for (let sent = 0; sent < count; sent += 1) await boss.send(queue, { group }, { group: { id: group } });
  };
  const of = (group: string) => running.filter((job) => job.group === group);
  const states = async () =>
    (await provider.sql('select state from pgboss.job where name = $1 order by state', [queue])).map(
      ({ state }) => state,
    );
  return { slots, send, of, states, fetching, hold };
}

test('a group that never ends takes its share of the slots; what comes behind it runs', async () => {
  const { send, of } = await start('hanging');
  await send('hangs', 25);
  await expect.poll(() => of('hangs').length).toBe(3);
  for (const group of ['one', 'two']) {
    await send(group);
    await expect.poll(() => of(group).length).toBe(1);
  }
  expect(of('hangs')).toHaveLength(3);
  of('hangs')[0]?.end();
  await expect.poll(() => of('hangs').length).toBe(4);
});

test('groups together take the slots that there are', async () => {
  const { send, of } = await start('full');
  const groups = ['a', 'b', 'c', 'd'];
  for (const group of groups) await send(group, 3);
  const started = () => groups.flatMap(of).length;
  await expect.poll(started).toBe(10);
  of('a')[0]?.end();
  await expect.poll(started).toBe(11);
});

test('one that fails is tried again, and the others are not', async () => {
  const { send, of, states } = await start('failing');
  await send('bad');
  await send('good');
  await expect.poll(() => [of('bad').length, of('good').length]).toEqual([1, 1]);
  of('bad')[0]?.end(new Error('not now'));
  of('good')[0]?.end();
  await expect.poll(() => of('bad').length).toBe(2);
  of('bad')[1]?.end();
  await expect.poll(states).toEqual(['completed', 'completed']);
  expect(of('good')).toHaveLength(1);
});

test('stopped, it fetches nothing more and waits for what runs', async () => {
  const { slots, send, of, states, fetching } = await start('stopping');
  await send('a');
  await expect.poll(() => of('a').length).toBe(1);
  let stopped = false;
  const stopping = slots.stop(60_000).then(() => {
    stopped = true;
  });
  // A fetch that was under way may still find what comes now.
  await expect.poll(fetching).toBe(0);
  await send('b');
  expect(stopped).toBe(false);
  of('a')[0]?.end();
  await stopping;
  expect(await states()).toEqual(['created', 'completed']);
  expect(of('b')).toEqual([]);
});

test('what a fetch brings while it stops is worked before it has stopped', async () => {
  const { slots, send, of, states, hold } = await start('late');
  const release = await hold();
  const stopping = slots.stop(60_000);
  await send('a');
  release();
  await expect.poll(() => of('a').length).toBe(1);
  of('a')[0]?.end();
  await stopping;
  expect(await states()).toEqual(['completed']);
});
