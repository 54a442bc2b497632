import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerLost, refused } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const scrape = async (headers: Record<string, string> = {}) => provider.call('GET', '/metrics', { headers });

/** A figure by its whole name, as Prometheus stores it. */
async function figure(series: string): Promise<number> {
  const line = (await scrape()).text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.slice(series.length + 1));
}

const payments = (method: string, result: string) =>
  figure(`souk_payments_total{method="${method}",result="${result}"}`);
const calls = (operation: string, result: string) =>
  figure(`souk_gateway_call_duration_seconds_count{operation="${operation}",result="${result}"}`);

test('payments are counted by method and result, once each', async () => {
  await provider.pay(await provider.session());
  await provider.pay(await provider.session(), withNumber('4000000000000002'));
  const id = await provider.session({ methods: ['redirect'] });
  const redirect = { method: 'redirect', card: undefined, scheme: 'gulf_debit' };
  const { body } = await provider.pay(id, redirect);
  expect(body.status).toBe('requires_action');
  expect(await figure('souk_attempts_in_flight{status="requires_action"}')).toBe(1);
  for (let time = 0; time < 2; time += 1) await provider.cancel(id, body.payment_id);
  expect(await payments('card', 'succeeded')).toBe(1);
  expect(await payments('card', 'declined')).toBe(1);
  expect(await payments('redirect', 'canceled')).toBe(1);
  expect(await figure('souk_attempts_in_flight{status="requires_action"}')).toBe(0);
});

test('a payment is counted when it is true for good', async () => {
  const id = await provider.session();
  const before = await payments('card', 'succeeded');
  // Refused when the transaction commits, after all that the provider does in it.
  await provider.sql(
    "create function refuse() returns trigger language plpgsql as $$ begin raise 'not now'; end $$",
  );
  await provider.sql(
    'create constraint trigger refuse after insert on ledger_entries deferrable initially deferred for each row execute function refuse()',
  );
  expect((await provider.pay(id)).status).toBe(500);
  expect(await payments('card', 'succeeded')).toBe(before);
  await provider.sql('drop function refuse cascade');
  await expect.poll(async () => (await provider.trace(id)).state, { timeout: 15_000 }).toBe('paid');
  expect(await payments('card', 'succeeded')).toBe(before + 1);
});

test('calls to the bank by what they were told', async () => {
  const before = await calls('begin', 'answered');
  provider.bank.next('begin', refused);
  provider.bank.next('authorise', answerLost);
  await provider.pay(await provider.session());
  expect(await calls('begin', 'not_sent')).toBe(1);
  expect(await calls('begin', 'answered')).toBe(before + 1);
  expect(await calls('authorise', 'no_answer')).toBe(1);
  // The job that finds out.
  await expect
    .poll(() => figure('souk_job_duration_seconds_count{queue="inquiry",result="done"}'))
    .toBeGreaterThan(0);
});

test('requests by route, method and status: no label that a stranger chooses', async () => {
  const id = await provider.session();
  await provider.call('GET', `/v1/sessions/${id}/`);
  for (const [method, path] of [
    ['GET', '/v1/sessions/nobody/'],
    ['GET', `/wp-admin/${id}`],
    ['PUT', '/v1/checkouts/'],
    ['OPTIONS', '/'],
    ['GET', '/popup/not-a-nonce/'],
    ['HEAD', '/healthz'],
  ] as const)
    await provider.call(method, path);
  const count = (labels: string) => figure(`souk_http_request_duration_seconds_count{${labels}}`);
  expect(await count('method="GET",route="/v1/sessions/:session/",status="200"')).toBe(1);
  expect(await count('method="GET",route="/v1/sessions/:session/",status="404"')).toBe(1);
  expect(await count('method="GET",route="none",status="404"')).toBeGreaterThan(0);
  expect(await count('method="other",route="none",status="405"')).toBe(1);
  // The pattern of its parameter is left out.
  await provider.call('GET', '/sdk/frame/assets/nothing.js');
  const { text, headers } = await scrape();
  expect(await count('method="GET",route="/sdk/frame/assets/:file",status="404"')).toBe(1);
  expect(headers.get('Content-Type')).toContain('text/plain');
  expect(text).not.toContain(id);
  expect(text).not.toMatch(/[A-Za-z0-9]{32}|sk_|wp-admin|127\.0\.0\.1/);
  expect(await figure('souk_database_connections{state="waited_for"}')).toBe(0);
});

test('a database that is away takes no figure away but its own', async () => {
  await provider.sql('alter table attempts rename to attempts_gone');
  const { status, text } = await scrape();
  await provider.sql('alter table attempts_gone rename to attempts');
  expect(status).toBe(200);
  expect(text).toContain('souk_payments_total');
  expect(text).not.toContain('souk_attempts_in_flight{');
});

test('without a token only this machine is told, and not through its proxy', async () => {
  expect((await scrape()).status).toBe(200);
  for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])
    expect(await scrape({ [name]: '127.0.0.1' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('with a token whoever has it, and nobody else', async () => {
  const token = 'metrics_token_of_the_test';
  const guarded = await createTestProvider({ environment: { METRICS_TOKEN: token } });
  const get = (headers: Record<string, string>) => guarded.call('GET', '/metrics', { headers });
  try {
    for (const headers of [{}, { Authorization: `Bearer ${token}x` }, { Authorization: token }])
      expect(await get(headers as Record<string, string>)).toMatchObject({
        status: 401,
        body: { code: 'not_authenticated' },
      });
    const told = await get({ Authorization: `Bearer ${token}`, 'X-Forwarded-For': '203.0.113.7' });
    expect(told.status).toBe(200);
    expect(guarded.logged()).not.toContain(token);
  } finally {
    await guarded.close();
  }
});
