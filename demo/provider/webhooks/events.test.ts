import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventEntry, EventList } from '../../../src/protocol/webhook.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { sweep } from '../jobs/sweep.ts';
import { DEMO_KEY, OTHER_KEY, otherSession } from '../testing/customer.ts';
import { databaseOf } from '../testing/database.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';
import { type Receiver, startReceiver, status, verified } from '../testing/receiver.ts';
import { asTold } from '../testing/told.ts';

const SECRET = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`;
const OTHER = { Authorization: `Token ${OTHER_KEY}` };
const NOWHERE = `evt_${'A'.repeat(24)}`;

let provider: TestProvider;
let receiver: Receiver;
beforeAll(async () => {
  provider = await createTestProvider({ environment: { SOUK_WEBHOOK_SECRET: SECRET } });
  receiver = await startReceiver();
});
afterAll(async () => {
  await provider.close();
  await receiver.close();
});

async function list(query: Record<string, string> = {}, headers = {}): Promise<EventList> {
  const path = `/v1/events/?${new URLSearchParams(query)}`;
  const { status, text } = await provider.merchant('GET', path, undefined, headers);
  expect([status, text]).toEqual([200, text]);
  return EventList.parse(JSON.parse(text));
}

/** Of a session, once they are there to be read. */
async function eventsOf(session: string, count = 1): Promise<EventEntry[]> {
  await expect.poll(async () => (await list({ session })).items.length).toBe(count);
  return (await list({ session })).items;
}

const canceled = async (changes: Record<string, unknown> = {}) => {
  const id = await provider.session(changes);
  await provider.merchant('POST', `/v1/checkouts/${id}/cancel/`);
  return id;
};

/** Every event from here on, page by page. */
async function follow(
  cursor: string | null,
  limit: string,
): Promise<{ found: EventEntry[]; end: string | null }> {
  const found: EventEntry[] = [];
  let at = cursor;
  for (;;) {
    const { items, next, resume } = await list({ limit, ...(at && { cursor: at }) });
    found.push(...items);
    if (next === null) return { found, end: resume };
    expect(next).toBe(resume);
    at = next;
  }
}

test('an event is the trace as it was, with the state of its delivery', async () => {
  const id = await provider.session({ webhook_url: receiver.url });
  await provider.pay(id);
  await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.status).toBe('delivered');
  const [event] = await eventsOf(id);
  const trace = asTold(await provider.trace(id));
  expect(event).toEqual({
    id: receiver.of(id)[0]?.headers['webhook-id'],
    session_id: id,
    type: 'checkout.paid',
    version: trace.version,
    created_at: event?.payload.timestamp,
    payload: { type: 'checkout.paid', timestamp: event?.created_at, data: trace },
    delivery: {
      status: 'delivered',
      tries: 1,
      last_try_at: expect.any(String),
      last_status: 204,
      last_error: null,
      next_try_at: null,
    },
  });
});

describe('the list', () => {
  test('goes by session and by type, oldest first', async () => {
    const id = await provider.session();
    await provider.pay(id, withNumber('4000000000000002'));
    await provider.pay(id);
    const types = (await eventsOf(id, 2)).map(({ type, delivery }) => [type, delivery]);
    expect(types).toEqual([
      ['checkout.attempt_failed', null],
      ['checkout.paid', null],
    ]);
    const some = await list({ session: id, type: 'checkout.paid' });
    expect(some.items.map(({ type }) => type)).toEqual(['checkout.paid']);
    expect((await list({ session: id, type: 'refund.failed' })).items).toEqual([]);
    expect((await list({ session: 'A'.repeat(32) })).items).toEqual([]);
  });

  test('neither skips nor repeats while events are added', async () => {
    let { end } = await follow(null, '100');
    const made: string[] = [];
    const adding = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let time = 0; time < 5; time++) made.push(await canceled());
      }),
    );
    const seen: EventEntry[] = [];
    const read = async () => {
      const page = await follow(end, '3');
      seen.push(...page.found);
      end = page.end;
      return seen.length;
    };
    let done = false;
    const added = adding.then(() => {
      done = true;
    });
    while (!done) await read();
    await added;
    await expect.poll(read).toBe(40);
    expect(seen.map(({ session_id }) => session_id).sort()).toEqual(made.sort());
    expect(new Set(seen.map(({ id }) => id)).size).toBe(40);
  });

  test('an event of a transaction that takes its time comes before those that overtook it, or waits', async () => {
    const { end } = await follow(null, '100');
    const db = databaseOf(provider);
    let commit: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const slow = db.transaction(async (tx) => {
      await tx.execute('select pg_current_xact_id()');
      await released;
    });
    const open = `select 1 from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`;
    await expect.poll(async () => (await provider.sql(open)).length).toBe(1);
    const id = await canceled();
    expect(await follow(end, '100')).toEqual({ found: [], end: expect.any(String) });
    commit();
    await slow;
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test('is of one merchant', async () => {
    const id = await canceled();
    const [event] = await eventsOf(id);
    const other = await otherSession(provider);
    await provider.merchant('POST', `/v1/checkouts/${other}/cancel/`, undefined, OTHER);
    await expect.poll(async () => (await list({}, OTHER)).items.length).toBe(1);
    expect((await list({}, OTHER)).items[0]?.session_id).toBe(other);
    expect((await list({ session: id }, OTHER)).items).toEqual([]);
    const path = `/v1/events/?cursor=${(await list({ session: id })).resume}`;
    expect((await provider.merchant('GET', path)).status).toBe(200);
    expect((await provider.merchant('GET', path, undefined, OTHER)).status).toBe(400);
    const replay = await provider.merchant('POST', `/v1/events/${event?.id}/replay/`, undefined, OTHER);
    expect([replay.status, replay.body.code]).toEqual([404, 'not_found']);
  });

  test('takes no place in another list for one of its own', async () => {
    const { resume } = JSON.parse((await provider.merchant('GET', '/v1/checkouts/?limit=1')).text);
    const { status, body: errors } = await provider.merchant('GET', `/v1/events/?cursor=${resume}`);
    expect([status, Object.keys(errors)]).toEqual([400, ['cursor']]);
  });

  test('of a database that was restored elsewhere begins with what that brought', async () => {
    const { end } = await follow(null, '100');
    const brought = [await canceled(), await canceled()];
    await expect.poll(async () => (await follow(end, '100')).found.length).toBe(2);
    await provider.sql('update webhook_events set written_by = $1 where session_id = any($2)', [
      String(2n ** 60n),
      brought,
    ]);
    const sessions = async () => (await follow(null, '100')).found.map(({ session_id }) => session_id);
    expect(await sessions()).not.toContain(brought[0]);
    await migrateDatabase(provider.databaseUrl);
    const made = await canceled();
    await expect.poll(async () => (await sessions()).slice(-3)).toEqual([...brought, made]);
  });

  test.each([
    ['limit=0', { limit: ['Use a whole number from 1 to 100.'] }],
    ['limit=101', { limit: ['Use a whole number from 1 to 100.'] }],
    ['limit=1e1', { limit: ['Use a whole number from 1 to 100.'] }],
    ['limit=', { limit: ['Use a whole number from 1 to 100.'] }],
    ['cursor=', { cursor: [expect.stringContaining('"next" or "resume"')] }],
    [`cursor=${NOWHERE}`, { cursor: [expect.stringContaining('"next" or "resume"')] }],
    [`cursor=${'A'.repeat(59)}`, { cursor: [expect.stringContaining('"next" or "resume"')] }],
    ['session=%00', { session: expect.arrayContaining(['Use a session ID: 32 letters and digits.']) }],
    ['session=4Vb', { session: ['Use a session ID: 32 letters and digits.'] }],
    ['type=checkout.pait', { type: [expect.stringContaining('"checkout.paid"')] }],
    ['tpye=checkout.paid', { tpye: [expect.stringContaining('Unknown field')] }],
    [
      'limit=x&type=y&cursor=z',
      { limit: [expect.any(String)], type: [expect.any(String)], cursor: [expect.any(String)] },
    ],
  ])('?%s is refused with the field and the remedy', async (query, errors) => {
    const { status, body } = await provider.merchant('GET', `/v1/events/?${query}`);
    expect([status, body]).toEqual([400, errors]);
  });
});

describe('replay', () => {
  const replay = (id: unknown) => provider.merchant('POST', `/v1/events/${id}/replay/`);

  test('delivers the same event again, signed anew, whatever became of it', async () => {
    receiver.next(status(410));
    const id = await canceled({ webhook_url: receiver.url });
    await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.status).toBe('gone');
    const [event] = await eventsOf(id);
    const answer = await replay(event?.id);
    expect(answer.status).toBe(202);
    expect(JSON.parse(answer.text)).toMatchObject({
      id: event?.id,
      delivery: { status: 'pending', tries: 0, next_try_at: expect.any(String) },
    });
    await expect.poll(() => receiver.of(id).length).toBe(2);
    const [first, second] = receiver.of(id);
    if (!first || !second) throw new Error('nothing came');
    expect([second.headers['webhook-id'], second.body]).toEqual([first.headers['webhook-id'], first.body]);
    verified(second, SECRET);
    await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.status).toBe('delivered');
  });

  test('has a time stamp of its own', async () => {
    const id = await canceled({ webhook_url: receiver.url });
    await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.status).toBe('delivered');
    const stamp = () => Number(receiver.of(id).at(-1)?.headers['webhook-timestamp']);
    const before = stamp();
    await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(before);
    await replay((await eventsOf(id))[0]?.id);
    await expect.poll(() => receiver.of(id).length).toBe(2);
    expect(stamp()).toBeGreaterThan(before);
  });

  test('while it is being tried comes at once, and the try that was planned is dropped', async () => {
    receiver.next(status(500));
    const id = await canceled({ webhook_url: receiver.url });
    await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.tries).toBe(1);
    await replay((await eventsOf(id))[0]?.id);
    await expect.poll(async () => (await eventsOf(id))[0]?.delivery?.status).toBe('delivered');
    await expect
      .poll(async () => {
        const waiting = `select id from pgboss.job where name = 'webhook' and state = 'created'`;
        return (await provider.sql(waiting)).length;
      })
      .toBe(0);
    expect(receiver.of(id)).toHaveLength(2);
  });

  test('of nothing is refused: an unknown event, and one that was to go nowhere', async () => {
    for (const id of [NOWHERE, 'x', '%00', "'"]) {
      const { status, body } = await replay(id);
      expect([id, status, body.code]).toEqual([id, 404, 'not_found']);
    }
    const id = await canceled();
    const { status, body } = await replay((await eventsOf(id))[0]?.id);
    expect([status, body.code]).toEqual([409, 'no_webhook_url']);
  });
});

test('every call wants the merchant’s key, and no page of another origin', async () => {
  for (const [method, path] of [
    ['GET', '/v1/events/'],
    ['POST', `/v1/events/${NOWHERE}/replay/`],
    ['GET', '/v1/webhook-secrets/'],
    ['POST', '/v1/webhook-secrets/'],
  ] as const) {
    expect((await provider.call(method, path)).status).toBe(401);
    const Authorization = `Token ${DEMO_KEY}`;
    for (const headers of [
      { Authorization, Origin: 'https://evil.example' },
      { Authorization, 'Sec-Fetch-Site': 'cross-site' },
    ])
      expect((await provider.call(method, path, { headers })).status).toBe(403);
  }
});

test('events are kept for 30 days', async () => {
  const [old, young] = [await canceled(), await canceled()];
  await provider.sql(
    "update webhook_events set created_at = now() - interval '30 days' where session_id = $1",
    [old],
  );
  await sweep(databaseOf(provider));
  expect(await eventsOf(young)).toHaveLength(1);
  expect((await list({ session: old })).items).toEqual([]);
});
