import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BulkAnswer, type CheckoutAnswer, CheckoutList } from '../../../src/protocol/checkout.ts';
import { DEMO_KEY, OTHER_KEY } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

type Item = CheckoutAnswer & { errors?: object };

async function bulk(body: unknown, headers: Record<string, string> = {}) {
  const answer = await provider.call('POST', '/v1/checkouts/bulk/', {
    body,
    headers: { Authorization: `Token ${DEMO_KEY}`, ...headers },
  });
  const { items = [] } = answer.body as { items?: Item[] };
  return { ...answer, items, ids: items.map(({ session_id }) => session_id) };
}

const order = (changes: object = {}) => ({ amount: '12.00', currency: 'EUR', order_no: 'A-1', ...changes });

/** An invoice as a shop would send it, about 2 KB. */
const invoice = (index: number) =>
  order({
    order_no: `INV-${index}`,
    customer: { id: `c_${index}`, email: `customer.${index}@example.com`, name: 'Noura Haddad' },
    return_url: `https://shop.example/thanks?order=${index}`,
    language: 'ar',
    line_items: Array.from({ length: 20 }, (_, line) => ({
      label: `Product number ${line}, 500 ml`,
      amount: '0.60',
    })),
    metadata: { campaign: 'spring', note: 'x'.repeat(200) },
    expires_in: 7 * 86_400,
  });

/** Everything that could be written, counted. */
const rows = async () =>
  (
    await provider.sql(
      `select (select count(*) from sessions) sessions, (select count(*) from idempotency_records) records,
        (select count(*) from batches) batches,
        (select count(*) from pgboss.job where name = 'expiry') jobs`,
    )
  )[0];

test('makes a session of each, in the order given, that is like any other', async () => {
  const { status, body, items } = await bulk({
    items: [order({ order_no: 'A' }), order({ amount: '0.5', currency: 'KWD', order_no: 'B' })],
  });
  expect(status).toBe(207);
  expect(BulkAnswer.parse(body)).toEqual(body);
  expect(items).toMatchObject([
    { order_no: 'A', amount: '12.00', state: 'created', short_url: expect.stringContaining('/p/') },
    { order_no: 'B', amount: '0.500', currency: 'KWD' },
  ]);
  for (const { session_id, preload } of items) {
    expect({ ...preload, now: 0 }).toEqual({
      ...(await provider.call('GET', `/v1/sessions/${session_id}/`)).body,
      now: 0,
    });
  }
  const [first] = items;
  expect((await provider.pay(first?.session_id ?? '')).body.status).toBe('succeeded');
});

test('a bad item is told in its place and costs no good one', async () => {
  const { status, items } = await bulk({
    items: [
      order({ amount: '12.001' }),
      order({ order_no: 'good' }),
      5,
      null,
      {},
      order({ currency: 'XYZ', customer: { id: 7 } }),
      [],
      order({ order_no: 'a\0b' }),
      order({ order_no: 'good, too' }),
    ],
  });
  expect(status).toBe(207);
  const REQUIRED = ['This field is required.'];
  const NO_OBJECT = { errors: { non_field_errors: [expect.any(String)] } };
  expect(items).toEqual([
    { errors: { amount: ['EUR has 2 decimals. Use at most 2 digits after the point.'] } },
    expect.objectContaining({ order_no: 'good' }),
    { errors: { non_field_errors: ['Use an object.'] } },
    NO_OBJECT,
    { errors: { amount: REQUIRED, currency: REQUIRED, order_no: REQUIRED } },
    {
      errors: { currency: [expect.stringContaining('not an ISO 4217')], customer: { id: ['Use a string.'] } },
    },
    { errors: { non_field_errors: ['Use an object.'] } },
    { errors: { order_no: ['Remove the NUL character.'] } },
    expect.objectContaining({ order_no: 'good, too' }),
  ]);
});

test('only bad ones: told, and nothing made', async () => {
  const before = await rows();
  const { status, items } = await bulk(
    { items: [order({ amount: '0' }), {}] },
    { 'Idempotency-Key': randomUUID() },
  );
  expect([status, items.map((item) => Object.keys(item))]).toEqual([207, [['errors'], ['errors']]]);
  expect(await rows()).toEqual(before);
});

test('1,000 real ones at once, in one transaction, stand in the list as they were given', async () => {
  const before = await rows();
  const { status, items, ids } = await bulk({
    items: Array.from({ length: 1_000 }, (_, index) => invoice(index)),
  });
  expect(status).toBe(207);
  expect(items.map(({ order_no }) => order_no)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => `INV-${index}`),
  );
  expect(new Set(ids).size).toBe(1_000);
  expect(new Set(items.map(({ short_url }) => short_url)).size).toBe(1_000);
  const count = (name: string) => Number(before?.[name]) + 1_000;
  expect(await rows()).toMatchObject({ sessions: String(count('sessions')), jobs: String(count('jobs')) });
  // One transaction, one place in the list after the other.
  const [made] = await provider.sql(
    'select count(distinct created_xid)::int as transactions from sessions where id = any($1)',
    [ids],
  );
  expect(made).toEqual({ transactions: 1 });
  const listed = async () => {
    const found: string[] = [];
    for (let cursor = ''; ; ) {
      const { text } = await provider.call(
        'GET',
        `/v1/checkouts/?limit=100${cursor && `&cursor=${cursor}`}`,
        {
          headers: { Authorization: `Token ${DEMO_KEY}` },
        },
      );
      const page = CheckoutList.parse(JSON.parse(text));
      found.push(...page.items.map(({ session_id }) => session_id));
      if (page.next === null) break;
      cursor = page.next;
    }
    return found.filter((id) => ids.includes(id));
  };
  await expect.poll(listed).toEqual(ids);
});

test('each expires by itself', async () => {
  const { ids } = await bulk({ items: [order({ expires_in: 3_600 }), order({ expires_in: 7_200 })] });
  const jobs = await provider.sql(
    `select data->>'sessionId' as id, round(extract(epoch from start_after - created_on))::int as after
      from pgboss.job where name = 'expiry' and data->>'sessionId' = any($1) order by after`,
    [ids],
  );
  expect(jobs).toEqual([
    { id: ids[0], after: 3_600 },
    { id: ids[1], after: 7_200 },
  ]);
});

describe('bodies that are no list of checkouts', () => {
  test.each([
    ['more than 1,000', { items: Array(1_001).fill(order()) }, { items: ['Use at most 1000 entries.'] }],
    ['an empty list', { items: [] }, { items: ['Name at least one.'] }],
    ['no list', { items: order() }, { items: ['Use a list.'] }],
    ['null', { items: null }, { items: [expect.stringContaining('null')] }],
    ['nothing', {}, { items: ['This field is required.'] }],
    [
      'another field',
      { items: [order()], atomic: true },
      { atomic: [expect.stringContaining('Unknown field')] },
    ],
    ['a list itself', [order()], { non_field_errors: ['Send a JSON object.'] }],
  ])('%s', async (_, body, errors) => {
    const before = await rows();
    const answer = await bulk(body);
    expect(answer.body).toEqual(errors);
    expect(answer.status).toBe(400);
    expect(await rows()).toEqual(before);
  });

  test('too many bytes', async () => {
    const before = await rows();
    const answer = await bulk({ items: [order({ order_no: 'x'.repeat(4 * 1024 * 1024) })] });
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      413,
      'payload_too_large',
      'The body is larger than 4096 KB. Send less.',
    ]);
    expect(await rows()).toEqual(before);
  });

  test('items of any depth', async () => {
    const raw = `{"items": [{"metadata": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}]}`;
    const answer = await provider.call('POST', '/v1/checkouts/bulk/', {
      raw,
      headers: { Authorization: `Token ${DEMO_KEY}`, 'Idempotency-Key': randomUUID() },
    });
    expect(answer.status).toBe(207);
    expect(answer.text).toContain('nested too deeply');
  });

  test('no key, a wrong one, a page of another origin', async () => {
    const before = await rows();
    const body = { items: [order()] };
    for (const Authorization of ['', 'Token sk_sandbox_wrong', `Bearer ${DEMO_KEY}`]) {
      const answer = await bulk(body, { Authorization });
      expect([answer.status, answer.body.code]).toEqual([401, 'not_authenticated']);
    }
    const page = await bulk(body, { Origin: 'https://shop.example' });
    expect([page.status, page.body.code]).toEqual([403, 'origin_not_allowed']);
    expect(await rows()).toEqual(before);
  });
});

describe('with an Idempotency-Key', () => {
  const body = { items: [order({ order_no: 'I-1' }), order({ amount: 'x' }), order({ order_no: 'I-2' })] };

  test('a replay answers with the same sessions as they stand by then, and with the same errors', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await bulk(body, headers);
    const before = await rows();
    await provider.merchant('POST', `/v1/checkouts/${first.ids[2]}/cancel/`, {});
    const again = await bulk(body, headers);
    expect([again.status, again.ids]).toEqual([207, first.ids]);
    expect(again.items).toMatchObject([
      { state: 'created' },
      { errors: first.items[1]?.errors },
      { state: 'canceled' },
    ]);
    expect(await rows()).toEqual(before);
  });

  test('a replay says `expired` of what has expired', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const { ids } = await bulk(body, headers);
    await provider.sql(`update sessions set expires_at = now() - interval '1 s' where id = $1`, [ids[0]]);
    expect((await bulk(body, headers)).items).toMatchObject([{ state: 'expired' }, {}, { state: 'created' }]);
  });

  test('ten at once make one batch', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => bulk(body, headers)));
    expect(new Set(answers.map(({ status, ids }) => `${status} ${ids}`)).size).toBe(1);
  });

  test('another body is a mismatch, in another order, too', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    await bulk(body, headers);
    for (const items of [body.items.slice(1), body.items.toReversed(), [...body.items, order()]]) {
      const answer = await bulk({ items }, headers);
      expect([answer.status, answer.body.code]).toEqual([409, 'idempotency_mismatch']);
    }
  });

  test('the same key is another one for another merchant, and for another call', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await bulk(body, headers);
    const other = await bulk(body, { ...headers, Authorization: `Token ${OTHER_KEY}` });
    expect(other.status).toBe(207);
    expect(other.ids.filter((id) => id && first.ids.includes(id))).toEqual([]);
    const single = await provider.merchant('POST', '/v1/checkouts/', order({ order_no: 'I-1' }), headers);
    expect([single.status, first.ids.includes(single.body.session_id)]).toEqual([201, false]);
  });

  test('a key that can’t be kept: 400', async () => {
    const answer = await bulk(body, { 'Idempotency-Key': 'a b' });
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency_key_required']);
  });

  test('without a key every call makes new sessions', async () => {
    expect((await bulk(body)).ids).not.toEqual((await bulk(body)).ids);
  });
});

test('another merchant’s batch is none of this one’s', async () => {
  const { ids } = await bulk({ items: [order()] }, { Authorization: `Token ${OTHER_KEY}` });
  expect((await provider.merchant('GET', `/v1/checkouts/${ids[0]}/`)).status).toBe(404);
});
