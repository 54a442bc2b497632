import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { connect } from '../db/database.ts';
import { startJobs } from '../jobs/jobs.ts';
import { createLog } from '../log.ts';
import { readSession } from '../sessions/load.ts';
import { DEMO_KEY } from '../testing/customer.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';
import { drop, eventOf, hang, type Receiver, startReceiver, status, verified } from '../testing/receiver.ts';
import { asTold } from '../testing/told.ts';
import { type DeliveryKey, deliver } from './deliver.ts';
import { recordEvent } from './emit.ts';

const SECRET = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`;
/** An answer has the time that it takes on a busy machine; the rest needn't wait. */
const QUICK = { webhook: 2_000, webhookRetryFirst: 20, webhookRetryMost: 100 };

let provider: TestProvider;
let receiver: Receiver;
beforeAll(async () => {
  provider = await createTestProvider({
    timeLimits: QUICK,
    environment: { SOUK_WEBHOOK_SECRET: SECRET },
  });
  receiver = await startReceiver();
});
afterAll(async () => {
  await provider.close();
  await receiver.close();
});

const rows = (id: string) =>
  provider.sql('select * from webhook_events where session_id = $1 order by written_by, position', [id]);

/** A session whose webhook has been delivered. */
async function paid({ url = receiver.url } = {}): Promise<string> {
  const id = await provider.session({ webhook_url: url });
  expect((await provider.pay(id)).body.status).toBe('succeeded');
  await expect.poll(() => receiver.of(id).length).toBeGreaterThan(0);
  return id;
}

const statusOf = async (id: string) => (await rows(id))[0]?.status;

test('paid: a signed event with the trace as it was then', async () => {
  const id = await paid();
  const [request] = receiver.of(id);
  if (!request) throw new Error('nothing came');
  expect(request).toMatchObject({
    method: 'POST',
    path: '/hook',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Souk-Checkout-Webhooks',
      'webhook-id': expect.stringMatching(/^evt_[A-Za-z0-9]{24}$/),
      'webhook-timestamp': expect.stringMatching(/^\d{10}$/),
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/=]{44}$/),
    },
  });
  const event = verified(request, SECRET);
  expect(event).toEqual({
    type: 'checkout.paid',
    timestamp: expect.stringMatching(/Z$/),
    data: asTold(await provider.trace(id)),
  });
  expect(event.data).toMatchObject({ state: 'paid', version: expect.any(Number), paid: { method: 'card' } });
  expect(Object.keys(event)).toEqual(['type', 'timestamp', 'data']);
  await expect.poll(() => statusOf(id)).toBe('delivered');
  expect((await rows(id))[0]).toMatchObject({
    id: request.headers['webhook-id'],
    tries: 1,
    last_status: 204,
    last_error: null,
    next_try_at: null,
  });
  expect(() => verified({ ...request, body: request.body.replace('12.00', '99.00') }, SECRET)).toThrow();
});

describe('is tried again', () => {
  test.each([
    ['an error', status(500), { last_status: 500, last_error: null }],
    ['a redirect', status(302, { Location: 'http://127.0.0.1/' }), { last_status: 302, last_error: null }],
    ['a broken connection', drop, { last_status: null, last_error: 'ECONNRESET' }],
    ['silence', hang, { last_status: null, last_error: 'no answer in time' }],
  ])('after %s, under the same ID with a signature of its own', async (_, respond, recorded) => {
    const lasting = recorded.last_error === null ? [respond, respond] : [respond];
    receiver.next(...lasting);
    const id = await provider.session({ webhook_url: receiver.url });
    await provider.pay(id);
    await expect
      .poll(async () => (await rows(id))[0])
      .toMatchObject({ status: 'delivered', tries: lasting.length + 1, last_status: 204, last_error: null });
    const requests = receiver.of(id);
    expect(requests).toHaveLength(lasting.length + 1);
    expect(new Set(requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
    for (const request of requests) verified(request, SECRET);
    const logged = provider
      .logged()
      .split('\n')
      .filter((line) => line.includes(String(requests[0]?.headers['webhook-id'])))
      .map((line) => JSON.parse(line));
    expect(logged[0]).toMatchObject({
      lastStatus: recorded.last_status,
      lastError: recorded.last_error,
      became: 'pending',
    });
  });

  test('not after 410: nor is what comes later of the session sent there, until a replay is taken', async () => {
    receiver.next(status(410));
    const id = await provider.session({ webhook_url: receiver.url });
    await provider.pay(id, withNumber('4000000000000002'));
    await expect.poll(() => statusOf(id)).toBe('gone');
    await provider.pay(id);
    await expect.poll(async () => (await rows(id)).map((row) => row.status)).toEqual(['gone', 'gone']);
    const [refused, untold] = await rows(id);
    expect(refused).toMatchObject({ tries: 1, last_status: 410, last_error: null });
    expect(untold).toMatchObject({
      tries: 0,
      last_status: null,
      last_error: 'the address is gone',
      next_try_at: null,
    });
    expect(receiver.of(id)).toHaveLength(1);
    // Other sessions may have the same receiver under the same address.
    await paid();

    await provider.merchant('POST', `/v1/events/${untold?.id}/replay/`);
    await expect.poll(async () => (await rows(id)).map((row) => row.status)).toEqual(['gone', 'delivered']);
    await provider.merchant('POST', `/v1/events/${refused?.id}/replay/`);
    await expect.poll(() => statusOf(id)).toBe('delivered');
    await provider.merchant('POST', `/v1/checkouts/${id}/commit/`);
    await expect
      .poll(async () => (await rows(id)).map((row) => row.status))
      .toEqual(['delivered', 'delivered', 'delivered']);
  });

  test('not when its time is up: it is given up, and marked', async () => {
    const gone = await startReceiver();
    await gone.close();
    const id = await provider.session({ webhook_url: gone.url });
    await provider.pay(id);
    await expect.poll(async () => Number((await rows(id))[0]?.tries)).toBeGreaterThan(1);
    expect((await rows(id))[0]).toMatchObject({ status: 'pending', last_error: 'ECONNREFUSED' });
    await provider.sql(
      "update webhook_events set tries_since = now() - interval '3 days' where session_id = $1",
      [id],
    );
    await expect.poll(() => statusOf(id)).toBe('given_up');
    expect((await rows(id))[0]).toMatchObject({ next_try_at: null, last_error: 'ECONNREFUSED' });
    expect(await provider.sql(jobsOf, [(await rows(id))[0]?.id])).toEqual([]);
  });
});

/** Jobs of an event that are still to be done. */
const jobsOf = `select id from pgboss.job where data ->> 'eventId' = $1 and state in ('created', 'retry')`;

test('a process that dies between delivery and record delivers again, under the same ID', async () => {
  await provider.sql(`create function fail() returns trigger language plpgsql as
    $$ begin raise exception 'the process is gone'; end $$`);
  await provider.sql('create trigger fail before update on webhook_events execute function fail()');
  const id = await paid();
  expect(await rows(id)).toMatchObject([{ status: 'pending', tries: 0 }]);
  await provider.sql('drop trigger fail on webhook_events');
  await expect.poll(() => statusOf(id)).toBe('delivered');
  const [first, ...again] = receiver.of(id);
  expect(again.length).toBeGreaterThan(0);
  for (const { headers, body } of again)
    expect([headers['webhook-id'], body]).toEqual([first?.headers['webhook-id'], first?.body]);
});

test('of two tries of the same turn one result counts, and one next try is made', async () => {
  const id = await provider.session({ webhook_url: receiver.url });
  const log = createLog('silent');
  const { db, close } = connect(provider.databaseUrl, log);
  const jobs = await startJobs(provider.databaseUrl, log);
  const planned: DeliveryKey[] = [];
  const deps = {
    db,
    log,
    config: readConfig({ SOUK_WEBHOOK_SECRET: SECRET }),
    jobs: { ...jobs, deliver: async (_: unknown, key: DeliveryKey) => void planned.push(key) },
  };
  const loaded = await readSession(db, { sessionId: id });
  if (!loaded) throw new Error('no session');
  const key = { eventId: await recordEvent(db, loaded, 'checkout.paid', { queued: true }), turn: 0 };
  // Neither is answered before both are there.
  let first: ServerResponse | undefined;
  receiver.next(
    (response) => {
      first = response;
    },
    (response) => {
      for (const one of [first, response]) one?.writeHead(500).end();
    },
  );
  await Promise.all([deliver(deps, key), deliver(deps, key)]);
  expect(receiver.of(id)).toHaveLength(2);
  expect(planned).toEqual([{ ...key, turn: 1 }]);
  expect(await rows(id)).toMatchObject([{ status: 'pending', tries: 1, turn: 1 }]);
  // Whoever comes with a turn that has passed does nothing.
  await deliver(deps, key);
  expect(receiver.of(id)).toHaveLength(2);
  await jobs.stop();
  await close();
  await provider.sql('delete from webhook_events where session_id = $1', [id]);
});

test('two processes share the work: every event is delivered once', async () => {
  await provider.second();
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => provider.session({ webhook_url: receiver.url })),
  );
  await Promise.all(ids.map((id) => provider.pay(id, withNumber('4000000000000002'))));
  await Promise.all(ids.map((id) => provider.pay(id)));
  await expect
    .poll(async () => {
      const left = `select id from webhook_events where status = 'pending'`;
      return (await provider.sql(left)).length;
    })
    .toBe(0);
  for (const id of ids) {
    const events = receiver.of(id).map(({ body }) => eventOf(body));
    expect(events.map(({ type }) => type).sort()).toEqual(['checkout.attempt_failed', 'checkout.paid']);
    // Whatever order they came in, the version tells which is newer.
    const [older, newer] = events.sort((a, b) => a.data.version - b.data.version);
    expect([older?.type, newer?.type]).toEqual(['checkout.attempt_failed', 'checkout.paid']);
  }
});

test('jobs of one origin are a group, which has its share of the slots', async () => {
  const id = await paid({ url: `${receiver.url}?shop=1` });
  const groups = `select group_id from pgboss.job where data ->> 'eventId' = $1`;
  expect(await provider.sql(groups, [(await rows(id))[0]?.id])).toEqual([
    { group_id: new URL(receiver.url).origin },
  ]);
});

test('a merchant without a live secret gets nothing unsigned', async () => {
  const hide = `update webhook_secrets set expires_at = now() - interval '1 s' where id = $1`;
  await provider.sql(hide, ['whs_merchant_demo']);
  const id = await provider.session({ webhook_url: receiver.url });
  await provider.pay(id);
  await expect
    .poll(async () => (await rows(id))[0])
    .toMatchObject({ status: 'pending', last_error: 'merchant has no webhook secret' });
  expect(receiver.of(id)).toEqual([]);
  await provider.sql('update webhook_secrets set expires_at = null');
  await expect.poll(() => receiver.of(id).length).toBe(1);
});

test('no secret and no URL is in the logs, no secret in the database', async () => {
  const id = await paid({ url: `${receiver.url}?key=hook-password` });
  expect(receiver.of(id)[0]?.path).toBe('/hook?key=hook-password');
  const secrets = JSON.stringify(await provider.sql('select * from webhook_secrets'));
  for (const secret of [SECRET, SECRET.slice(6), DEMO_KEY]) {
    expect(provider.logged()).not.toContain(secret);
    expect(secrets).not.toContain(secret);
  }
  expect(provider.logged()).not.toContain('hook-password');
  expect(provider.logged()).not.toContain(id);
});
