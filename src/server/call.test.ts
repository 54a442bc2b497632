import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import type { SoukError } from './souk-error.ts';
import { isSoukError } from './souk-error.ts';
import { answer, checkout, type Fate, fakeProvider, KEY, proxyPage } from './testing/fake-provider.ts';
import { SESSION, traceWith } from './testing/trace.ts';

const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1001' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets all waits pass. */
async function settled<T>(promise: Promise<T>): Promise<T | SoukError> {
  const result = promise.catch((error: unknown) => {
    if (!isSoukError(error)) throw error;
    return error;
  });
  await vi.runAllTimersAsync();
  return result;
}

const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:4100') });

test.each<[string, Fate[]]>([
  ['a broken connection', [refused]],
  ['429', [answer(429, { detail: 'Slow down.', code: 'rate_limited' })]],
  ['500', [answer(500, { detail: 'Internal.', code: 'internal' })]],
  ['a proxy’s 502, then 503', [proxyPage(502), proxyPage(503)]],
  ['504', [proxyPage(504)]],
  ['a proxy’s page that says 200', [proxyPage(200)]],
])('%s: tried again, with the same key', async (_, fates) => {
  const { client, seen } = fakeProvider([...fates, answer(201, checkout())]);
  expect(await settled(client.createCheckout(order))).toEqual(checkout());
  expect(seen.length).toBe(fates.length + 1);
  expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  expect(seen.map(({ body }) => body)).toEqual(seen.map(() => order));
});

test.each([400, 401, 403, 404, 408, 409, 413, 415, 422])('%i: never tried again', async (status) => {
  const { client, seen } = fakeProvider([answer(status, { detail: 'No.', code: 'nope' })]);
  expect(await settled(client.commit(SESSION))).toMatchObject({
    ...{ code: 'nope', status, retryable: false, outcomeUnknown: false },
  });
  expect(seen.length).toBe(1);
});

test('after the last try the error says what is known', async () => {
  const { client, seen } = fakeProvider([proxyPage(503, { 'x-request-id': 'req_9', 'retry-after': '2' })]);
  const error = await settled(client.commit(SESSION));
  expect(error).toMatchObject({
    ...{ name: 'SoukError', code: 'bad_answer', status: 503, requestId: 'req_9', fields: null },
    ...{ retryable: true, outcomeUnknown: true, retryAfter: 2000 },
    message:
      'POST /v1/checkouts/SSSSSS…/commit/: The answer (status 503, text/html) is not the Checkout API’s. Look for a proxy in between, and at `provider`.',
  });
  expect(seen.length).toBe(3);
});

test('Retry-After is waited for, and what is too long is left to the caller', async () => {
  const limited = (seconds: string) =>
    answer(429, { detail: 'Slow.', code: 'x' }, { 'retry-after': seconds });
  const patient = fakeProvider([limited('7'), answer(200, traceWith())]);
  const start = Date.now();
  expect(await settled(patient.client.trace(SESSION))).toEqual(traceWith());
  expect(Date.now() - start).toBe(7000);
  const busy = fakeProvider([limited('3600')]);
  expect(await settled(busy.client.trace(SESSION))).toMatchObject({ retryAfter: 3_600_000, retryable: true });
  expect(busy.seen.length).toBe(1);
});

test.each<[string, Fate[], boolean]>([
  ['refused', [answer(400, { amount: ['No.'] })], false],
  ['limited', [answer(429, { detail: 'Slow.' })], false],
  ['lost', [refused], true],
  ['lost, then limited', [refused, answer(429, { detail: 'Slow.' })], true],
  ['failed inside', [answer(500, { detail: 'Internal.' })], true],
  ['answered by something else', [proxyPage(200)], true],
  ['led elsewhere', [answer(302, {}, { location: 'https://evil.example/' })], false],
])('%s: the provider may have acted: %s', async (_, fates, outcomeUnknown) => {
  const commit = fakeProvider([...fates]);
  expect(await settled(commit.client.commit(SESSION))).toMatchObject({ outcomeUnknown });
  const trace = fakeProvider([...fates]);
  expect(await settled(trace.client.trace(SESSION))).toMatchObject({ outcomeUnknown: false });
});

test('a secret that may have been made is not made again', async () => {
  const lost = fakeProvider([refused]);
  expect(await settled(lost.client.webhookSecrets.rotate())).toMatchObject({ outcomeUnknown: true });
  expect(lost.seen.length).toBe(1);
  const limited = fakeProvider([answer(429, { detail: 'Slow.' })]);
  await settled(limited.client.webhookSecrets.rotate());
  expect(limited.seen.length).toBe(3);
});

test('messages by field are kept, and the first one is in the message', async () => {
  const fields = { customer: { email: ['Use an e-mail address.'] }, amount: ['Use a decimal string.'] };
  const { client } = fakeProvider([answer(400, fields)]);
  const error = await settled(client.createCheckout(order));
  expect(error).toMatchObject({ code: 'invalid', status: 400, fields });
  expect(error).toHaveProperty('message', 'POST /v1/checkouts/: customer.email: Use an e-mail address.');
});

/** Answers when it is told to stop, as `fetch` does. */
const hang = (init: RequestInit) =>
  new Promise<Response>((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

test('each try has its own time', async () => {
  const { client, seen } = fakeProvider([hang], { timeout: 3000, retries: 1 });
  const start = Date.now();
  expect(await settled(client.commit(SESSION))).toMatchObject({
    ...{ code: 'timeout', status: null, retryable: true, outcomeUnknown: true },
    message: 'POST /v1/checkouts/SSSSSS…/commit/: No whole answer within 3000 ms.',
  });
  expect(seen.length).toBe(2);
  expect(Date.now() - start).toBeGreaterThanOrEqual(6250);
  expect(vi.getTimerCount()).toBe(0);
});

test('the caller’s signal ends a try, a wait, and what has not begun', async () => {
  const controller = new AbortController();
  const trying = fakeProvider([hang]);
  const tried = settled(trying.client.commit(SESSION, { signal: controller.signal }));
  controller.abort();
  expect(await tried).toMatchObject({ code: 'aborted', outcomeUnknown: true });
  expect(await settled(trying.client.trace(SESSION, { signal: controller.signal }))).toMatchObject({
    code: 'aborted',
  });
  expect(trying.seen.length).toBe(1);
});

test('the key is in no error, whatever a proxy or a runtime prints', async () => {
  const leaks: Fate[] = [
    new TypeError(`bad header Token ${KEY}`),
    answer(400, { detail: `Unknown key ${KEY}`, code: 'x' }),
    answer(400, { key: [`${KEY} is unknown`] }),
    proxyPage(503, { 'x-other': KEY }),
  ];
  for (const leak of leaks) {
    const { client } = fakeProvider([leak], { retries: 0 });
    const error = await settled(client.commit(SESSION));
    for (const text of [
      inspect(error, { depth: 9 }),
      JSON.stringify(error),
      String(error),
      inspect(client, { depth: 9 }),
      JSON.stringify(client),
    ]) {
      expect(text).not.toContain(KEY);
    }
  }
});

test('over the wire: headers arrive, no redirect is followed, a cut answer is a broken connection', async () => {
  vi.useRealTimers();
  const seen: (string | undefined)[][] = [];
  const server = createServer((request, response) => {
    const { 'user-agent': agent, authorization, 'idempotency-key': key } = request.headers;
    seen.push([request.method, request.url, agent, authorization, typeof key]);
    if (request.url?.includes('commit')) response.writeHead(307, { location: '/elsewhere' }).end();
    else if (request.url?.includes('cancel')) {
      response.writeHead(200, { 'content-length': '999' }).write('{');
      response.destroy();
    } else response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(checkout()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const client = createClient({
      provider: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      secretKey: KEY,
      shop: { name: 'dune-and-olive', version: '2.1' },
      retries: 0,
    });
    expect(await client.createCheckout(order)).toEqual(checkout());
    await expect(client.commit(SESSION)).rejects.toMatchObject({ status: 307, code: 'bad_answer' });
    await expect(client.cancel(SESSION)).rejects.toMatchObject({ code: 'network', outcomeUnknown: true });
    const agent = 'souk-checkout/source dune-and-olive/2.1';
    expect(seen).toEqual([
      ['POST', '/v1/checkouts/', agent, `Token ${KEY}`, 'string'],
      ['POST', `/v1/checkouts/${SESSION}/commit/`, agent, `Token ${KEY}`, 'undefined'],
      ['POST', `/v1/checkouts/${SESSION}/cancel/`, agent, `Token ${KEY}`, 'undefined'],
    ]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
