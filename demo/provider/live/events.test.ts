import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEvents } from '../testing/events.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
/** Another process on the same database. */
let second = '';
beforeAll(async () => {
  provider = await createTestProvider({ timeLimits: { heartbeat: 100 } });
  second = `http://localhost:${await (await provider.second()).start(0)}`;
});
afterAll(() => provider.close());

const read = async (id: string) => (await provider.call('GET', `/v1/sessions/${id}/`)).body;
const change = (id: string) => provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '13.00' });
const end = (id: string, state = 'canceled') =>
  provider.sql('update sessions set state = $2, version = version + 1 where id = $1', [id, state]);

test('tells the version at once, then every change, whichever process made it', async () => {
  const id = await provider.session();
  const streams = await Promise.all([provider.url, second].map((url) => openEvents(url, id)));
  const [stream] = streams;
  expect(stream?.status).toBe(200);
  expect(Object.fromEntries(stream?.headers ?? [])).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  for (const one of streams) expect(await one.next()).toBe(1);
  await provider.call('POST', `/v1/sessions/${id}/open/`);
  for (const one of streams) expect(await one.next()).toBe(2);
  await change(id);
  for (const one of streams) expect(await one.next()).toBe(3);
  expect(stream?.text()).toContain('retry: 2000\n\nid: 1\ndata: {"version":1}\n\n');
  for (const one of streams) one.close();
});

test('says nothing of other sessions, and nothing but the version', async () => {
  const [id, other] = [await provider.session({ customer: { name: 'Noura' } }), await provider.session()];
  const stream = await openEvents(second, id);
  await stream.next();
  await change(other);
  await change(id);
  expect(await stream.next()).toBe(2);
  stream.close();
  expect(stream.text().replaceAll(':\n\n', '')).toBe(
    'retry: 2000\n\nid: 1\ndata: {"version":1}\n\nid: 2\ndata: {"version":2}\n\n',
  );
});

test('many changes at once end at the last version, in order', async () => {
  const id = await provider.session();
  const stream = await openEvents(second, id);
  await Promise.all(Array.from({ length: 20 }, () => change(id)));
  const { version } = await read(id);
  const told: (number | null)[] = [];
  while (told.at(-1) !== version) told.push(await stream.next());
  expect(told).toEqual([...new Set(told)].sort((a, b) => Number(a) - Number(b)));
  stream.close();
});

describe('the end', () => {
  test('of the session is told, and then the stream ends', async () => {
    const id = await provider.session();
    const stream = await openEvents(second, id);
    expect(await stream.next()).toBe(1);
    await end(id);
    expect([await stream.next(), await stream.next()]).toEqual([2, null]);
  });

  test('a session that expires says so by itself', async () => {
    const id = await provider.session({ expires_in: 5 });
    const stream = await openEvents(second, id);
    expect([await stream.next(), await stream.next(), await stream.next()]).toEqual([1, 2, null]);
    expect((await read(id)).state).toBe('expired');
  });

  test('one that is over already tells its version; whoever knows it is sent away for good', async () => {
    const id = await provider.session();
    await end(id);
    const stream = await openEvents(provider.url, id);
    expect([await stream.next(), await stream.next()]).toEqual([2, null]);
    expect((await openEvents(provider.url, id, { 'Last-Event-ID': '2' })).status).toBe(204);
    expect((await openEvents(provider.url, id, { 'Last-Event-ID': '1' })).status).toBe(200);
  });
});

test('a heartbeat keeps a quiet stream open', async () => {
  const id = await provider.session();
  const stream = await openEvents(provider.url, id);
  expect(await stream.next()).toBe(1);
  const next = stream.next();
  await expect.poll(stream.text).toMatch(/\n\n:\n\n:\n\n$/);
  await change(id);
  expect(await next).toBe(2);
  stream.close();
});

test('a lost database connection is made again, and what was missed meanwhile is told', async () => {
  const id = await provider.session();
  const stream = await openEvents(second, id);
  expect(await stream.next()).toBe(1);
  const listening = `select pid from pg_stat_activity where datname = current_database() and application_name = 'souk-provider live'`;
  const before = await provider.sql(listening);
  expect(before).toHaveLength(2);
  await provider.sql(`select pg_terminate_backend(pid) from (${listening}) as live`);
  await change(id);
  expect(await stream.next()).toBe(2);
  await expect.poll(async () => (await provider.sql(listening)).length).toBe(2);
  const after = await provider.sql(listening);
  for (const { pid } of before) expect(after).not.toContainEqual({ pid });
  await change(id);
  expect(await stream.next()).toBe(3);
  stream.close();
});

test('streams have their number; whoever leaves makes room', async () => {
  const id = await provider.session();
  const open = () => openEvents(provider.url, id);
  // Asking for the headers alone takes no place.
  for (let time = 0; time < 60; time++)
    expect((await provider.call('HEAD', `/v1/sessions/${id}/events/`)).status).toBe(200);
  const streams = await Promise.all(Array.from({ length: 50 }, open));
  expect(streams.map(({ status }) => status)).toEqual(Array(50).fill(200));
  const refused = await provider.call('GET', `/v1/sessions/${id}/events/`);
  expect([refused.status, refused.body.code]).toEqual([503, 'rate_limited']);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  // Another session, and another process, have places of their own.
  const others = [await openEvents(provider.url, await provider.session()), await openEvents(second, id)];
  expect(others.map(({ status }) => status)).toEqual([200, 200]);
  for (const stream of [...streams, ...others]) stream.close();
  await expect
    .poll(async () => {
      const stream = await open();
      stream.close();
      return stream.status;
    })
    .toBe(200);
});

test('a provider that stops ends its streams and doesn’t wait for them', async () => {
  const id = await provider.session();
  const third = await provider.second();
  const url = `http://localhost:${await third.start(0)}`;
  const stream = await openEvents(url, id);
  expect(await stream.next()).toBe(1);
  await third.stop();
  expect(await stream.next()).toBeNull();
  await expect(openEvents(url, id)).rejects.toThrow('fetch failed');
}, 25_000);

test('is for the provider’s own pages', async () => {
  const id = await provider.session();
  for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    const { status, body } = await provider.call('GET', `/v1/sessions/${id}/events/`, { headers });
    expect([status, body.code]).toEqual([403, 'origin_not_allowed']);
  }
  expect((await provider.call('GET', `/v1/sessions/${'A'.repeat(32)}/events/`)).status).toBe(404);
  const own = await openEvents(provider.url, id, { 'Sec-Fetch-Site': 'same-origin' });
  expect(own.status).toBe(200);
  own.close();
});
