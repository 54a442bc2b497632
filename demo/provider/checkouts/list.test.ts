import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CheckoutList, type Trace } from '../../../src/protocol/checkout.ts';
import { readConfig } from '../config.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { sealCursor } from '../lists/cursor.ts';
import { DEMO_KEY, OTHER_KEY, otherSession } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const ask = (query: string, key = DEMO_KEY) =>
  provider.call('GET', `/v1/checkouts/${query}`, { headers: { Authorization: `Token ${key}` } });

async function list(query: Record<string, string | null> = {}, key = DEMO_KEY): Promise<CheckoutList> {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  const { status, text } = await ask(`?${new URLSearchParams(given)}`, key);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  return JSON.parse(text);
}

/** Every page from a place on. */
async function pages(query: Record<string, string>, from: string | null = null): Promise<CheckoutList[]> {
  const page = await list({ ...query, cursor: from });
  return page.next === null ? [page] : [page, ...(await pages(query, page.next))];
}

const idsIn = (found: readonly CheckoutList[]): string[] =>
  found.flatMap(({ items }) => items.map(({ session_id }) => session_id));

/** A session is listed when every older transaction of the whole server is over, also other tests'. */
const PATIENT = { timeout: 20_000 };

/** Where the list ends when everything is listed: what comes later is the test's own. */
const end = (): Promise<string | null> =>
  vi.waitFor(async () => {
    const [row] = await provider.sql(
      `select count(*)::int as made from sessions where merchant_id = 'merchant_demo'`,
    );
    const found = await pages({ limit: '100' });
    expect(idsIn(found)).toHaveLength(Number(row?.made));
    return found.at(-1)?.resume ?? null;
  }, PATIENT);

/** Also for hooks, where nothing can be polled. */
const listed = (from: string | null, ids: readonly string[]) =>
  vi.waitFor(async () => expect(idsIn(await pages({}, from))).toEqual(ids), PATIENT);

async function make(count: number, changes: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await provider.session({ ...changes }));
  return ids;
}

test('each item is the trace of its session, with its links', async () => {
  const from = await end();
  const [paid = '', open = ''] = await make(2);
  await provider.pay(paid);
  await listed(from, [paid, open]);
  const page = await list({ cursor: from });
  expect(CheckoutList.parse(page)).toEqual(page);
  expect(page.items).toEqual([await provider.trace(paid), await provider.trace(open)]);
  expect(page.items[0]).toMatchObject({
    state: 'paid',
    checkout_url: `${provider.url}/pay/${paid}/`,
    attempts: [{ status: 'succeeded' }],
  });
});

describe('pages', () => {
  let from: string | null;
  let ids: string[];
  beforeAll(async () => {
    from = await end();
    ids = await make(7);
    await listed(from, ids);
  });

  test.each([['1'], ['3'], ['6'], ['7'], ['100']])(
    'of %s hold every session once, the oldest first',
    async (limit) => {
      const found = await pages({ limit }, from);
      expect(idsIn(found)).toEqual(ids);
      expect(found.map(({ items }) => items.length)).toEqual(
        Array.from({ length: Math.ceil(7 / Number(limit)) }, (_, page) =>
          Math.min(Number(limit), 7 - page * Number(limit)),
        ),
      );
    },
  );

  test('`resume` goes on from the end, and stays there while nothing comes', async () => {
    const [page] = await pages({}, from);
    expect(page?.next).toBeNull();
    const empty = await list({ cursor: page?.resume ?? null });
    expect(empty).toMatchObject({ items: [], next: null, resume: expect.any(String) });
    const [later = ''] = await make(1);
    await listed(empty.resume, [later]);
    ids.push(later);
  });

  test('without a limit there are 50', async () => {
    const start = await end();
    const many = await provider.merchant('POST', '/v1/checkouts/bulk/', {
      items: Array.from({ length: 51 }, () => ({ amount: '1.00', currency: 'EUR', order_no: 'B' })),
    });
    expect(many.status).toBe(207);
    await expect.poll(async () => (await list({ cursor: start })).items).toHaveLength(50);
    expect((await list({ cursor: start })).next).not.toBeNull();
  });
});

test('`created_after` and `state` leave out the others', async () => {
  const from = await end();
  const [first = '', second = '', third = ''] = await make(3);
  await provider.merchant('POST', `/v1/checkouts/${second}/cancel/`, {});
  await provider.sql(`update sessions set created_at = created_at - interval '1 day' where id = $1`, [first]);
  await listed(from, [first, second, third]);
  const at = (await provider.trace(second)).created_at;
  const justBefore = new Date(Date.parse(at) - 1).toISOString();
  const after = async (query: Record<string, string>) => idsIn([await list({ cursor: from, ...query })]);
  expect(await after({ created_after: justBefore })).toEqual([second, third]);
  expect(await after({ created_after: at })).not.toContain(second);
  expect(await after({ state: 'canceled' })).toEqual([second]);
  expect(await after({ state: 'created', created_after: justBefore })).toEqual([third]);
  expect(await after({ state: 'paid' })).toEqual([]);
});

test('the time may be of any zone', async () => {
  const from = await end();
  const [id = ''] = await make(1);
  await listed(from, [id]);
  const at = Date.parse((await provider.trace(id)).created_at);
  const inKuwait = (ms: number) => `${new Date(ms + 3 * 3_600_000).toISOString().slice(0, -1)}+03:00`;
  const after = async (ms: number) => idsIn([await list({ cursor: from, created_after: inKuwait(ms) })]);
  expect([await after(at - 1), await after(at)]).toEqual([[id], []]);
});

test('a session whose time has run out is listed as expired, never as payable', async () => {
  const from = await end();
  const [id = '', open = ''] = await make(2);
  await listed(from, [id, open]);
  await provider.sql(`update sessions set expires_at = now() - interval '1 s' where id = $1`, [id]);
  const stateOf = ({ session_id, state }: Trace) => [session_id, state];
  expect((await list({ cursor: from, state: 'created' })).items.map(stateOf)).toEqual([[open, 'created']]);
  expect((await list({ cursor: from, limit: '1' })).items.map(stateOf)).toEqual([[id, 'expired']]);
});

test('another merchant’s sessions are not there, and his cursors no good', async () => {
  const from = await list({}, OTHER_KEY);
  const [mine = ''] = await make(1);
  const his = await otherSession(provider);
  await expect.poll(async () => idsIn(await pages({}, null))).toEqual(expect.arrayContaining([mine]));
  await expect.poll(async () => idsIn([await list({ cursor: from.resume }, OTHER_KEY)])).toEqual([his]);
  expect(idsIn(await pages({}, null))).not.toContain(his);
  const { resume } = await list({}, OTHER_KEY);
  const answer = await ask(`?cursor=${resume}`);
  expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['cursor']]);
});

test.each([
  ['limit=0', { limit: ['Use a whole number from 1 to 100.'] }],
  ['limit=101', { limit: [expect.stringContaining('1 to 100')] }],
  ['limit=ten', { limit: [expect.stringContaining('whole number')] }],
  ['limit=1.5', { limit: [expect.stringContaining('whole number')] }],
  ['limit=-1', { limit: [expect.stringContaining('whole number')] }],
  ['limit=', { limit: [expect.stringContaining('whole number')] }],
  ['limit=1&limit=2', { limit: ['Give it once.'] }],
  [`limit=${'9'.repeat(400)}`, { limit: [expect.stringContaining('1 to 100')] }],
  ['state=open', { state: [expect.stringContaining('"created", "pending"')] }],
  ['state=PAID', { state: [expect.stringContaining('"paid"')] }],
  ['state=__proto__', { state: [expect.stringContaining('"paid"')] }],
  ['created_after=yesterday', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['created_after=2026-01-31', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['created_after=2026-01-31T09:00:00', { created_after: [expect.stringContaining('offset')] }],
  ['created_after=2026-01-31T09:00:00+03:00', { created_after: [expect.stringContaining('%2B')] }],
  ['created_after=2026-02-30T09:00:00Z', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['created_after=2026-13-01T09:00:00Z', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['created_after=2026-01-31T25:00:00Z', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['created_after=1767225600', { created_after: [expect.stringContaining('RFC 3339')] }],
  ['cursor=', { cursor: [expect.stringContaining('start from the beginning')] }],
  ['cursor=abc', { cursor: [expect.stringContaining('"next"')] }],
  [`cursor=${'A'.repeat(59)}`, { cursor: [expect.stringContaining('"next"')] }],
  [`cursor=${'A'.repeat(5_000)}`, { cursor: [expect.stringContaining('"next"')] }],
  ['sort=asc', { sort: [expect.stringContaining('Unknown parameter')] }],
  ['__proto__=1', JSON.parse('{"__proto__": ["Unknown parameter. Check its spelling, or leave it out."]}')],
  [
    'limit=0&state=x&cursor=y&created_after=z&page=2',
    Object.fromEntries(
      ['limit', 'state', 'cursor', 'created_after', 'page'].map((name) => [name, [expect.any(String)]]),
    ),
  ],
])('a bad parameter is named with its remedy: %s', async (query, errors) => {
  const { status, body } = await ask(`?${query}`);
  expect(body).toEqual(errors);
  expect(status).toBe(400);
});

test('only with the secret key', async () => {
  const { status, body } = await provider.call('GET', '/v1/checkouts/');
  expect([status, body.code]).toEqual([401, 'not_authenticated']);
  const page = await provider.call('GET', '/v1/checkouts/', {
    headers: { Authorization: `Token ${DEMO_KEY}`, Origin: 'https://evil.example' },
  });
  expect([page.status, page.body.code]).toEqual([403, 'origin_not_allowed']);
});

describe('a database that was restored into another cluster', () => {
  const FAR = 2n ** 60n;

  test('lists what it brought before what is made there', async () => {
    const from = await end();
    const [older = '', newer = ''] = await make(2);
    await listed(from, [older, newer]);
    await provider.sql('update sessions set created_xid = $1 where id = any($2)', [
      String(FAR),
      [older, newer],
    ]);
    expect(idsIn(await pages({ limit: '100' }))).not.toContain(older);
    await migrateDatabase(provider.databaseUrl);
    const [made = ''] = await make(1);
    await expect
      .poll(async () => idsIn(await pages({ limit: '100' })).slice(-3))
      .toEqual([older, newer, made]);
  });

  test('is left alone otherwise', async () => {
    await end();
    const numbers = () => provider.sql('select id, created_xid from sessions order by id');
    const before = await numbers();
    await migrateDatabase(provider.databaseUrl);
    expect(await numbers()).toEqual(before);
  });

  test('refuses a cursor of a transaction that it doesn’t know', async () => {
    const secret = readConfig({}).idempotencySecret;
    const cursor = sealCursor(
      { createdXid: FAR, position: 1n },
      { list: 'checkouts', merchantId: 'merchant_demo' },
      secret,
    );
    const { status, body } = await ask(`?cursor=${cursor}`);
    expect([status, Object.keys(body)]).toEqual([400, ['cursor']]);
  });
});

describe('while sessions are being made', () => {
  const INSERT = `insert into sessions (id, merchant_id, amount, currency, order_no, methods, attempts_mode,
      capture_mode, allowed_origins, line_items, fees, metadata, expires_at, expires_in)
    values ($1, 'merchant_demo', 100, 'EUR', 'C', '{card}', 'multiple', 'commit', '{}', '[]', '[]', '{}',
      now() + interval '1 h', 3600)`;
  const WRITERS = 6;
  const EACH = 25;
  const idOf = (writer: number, index: number) => `W${writer}n${index}`.padEnd(32, 'x');

  async function withClients<T>(count: number, run: (clients: pg.Client[]) => Promise<T>): Promise<T> {
    const clients = Array.from(
      { length: count },
      () => new pg.Client({ connectionString: provider.databaseUrl }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    try {
      return await run(clients);
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  }

  test('one that commits late is not left behind by a cursor', async () => {
    await withClients(2, async ([late, prompt]) => {
      const from = await end();
      await late?.query('begin');
      await late?.query(INSERT, [idOf(90, 0)]);
      await prompt?.query(INSERT, [idOf(91, 0)]);
      // The later one could be shown, but a cursor behind it would have passed the one that is yet to come.
      expect(idsIn(await pages({}, from))).toEqual([]);
      await late?.query('commit');
      await listed(from, [idOf(90, 0), idOf(91, 0)]);
    });
  });

  test('one that is rolled back holds nothing up for good', async () => {
    await withClients(2, async ([late, prompt]) => {
      const from = await end();
      await late?.query('begin');
      await late?.query(INSERT, [idOf(92, 0)]);
      await prompt?.query(INSERT, [idOf(93, 0)]);
      await late?.query('rollback');
      await listed(from, [idOf(93, 0)]);
    });
  });

  test('several writers, some of them slow to commit: everything is met once', async () => {
    const from = await end();
    const expected = new Set<string>();
    let writing = true;
    const seen: string[] = [];
    const read = async () => {
      let cursor = from;
      // One more round after the last commit, as long as something is missing.
      while (writing || seen.length < expected.size) {
        const page = await list({ limit: '7', cursor });
        seen.push(...idsIn([page]));
        cursor = page.resume;
      }
      return cursor;
    };
    await withClients(WRITERS, async (clients) => {
      const write = async (client: pg.Client, writer: number) => {
        for (let index = 0; index < EACH; index += 1) {
          const inOne = 1 + ((writer + index) % 3);
          await client.query('begin');
          for (let part = 0; part < inOne; part += 1) {
            const id = idOf(writer, index * 10 + part);
            await client.query(INSERT, [id]);
            // A transaction that stays open while the others go on and the reader pages.
            for (let turn = 0; turn < writer * 2; turn += 1) await client.query('select 1');
            if (index % 5 !== 4) expected.add(id);
          }
          await client.query(index % 5 === 4 ? 'rollback' : 'commit');
        }
      };
      const reading = read();
      await Promise.all(clients.map(write));
      writing = false;
      const cursor = await reading;
      expect(idsIn([await list({ cursor })])).toEqual([]);
    });
    expect(seen).toHaveLength(expected.size);
    expect(new Set(seen)).toEqual(expected);
    expect(idsIn(await pages({ limit: '100' }, from))).toEqual(seen);
  });
});
