import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { answerWith, draftWith, SESSION_ID, snapshotWith } from '../testing/fixtures.ts';
import { createApi } from './client.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A real server on a port of the system's, and the client that talks to it. */
async function serve(respond: RequestListener, timeout = 5_000) {
  const seen: Seen[] = [];
  const listening = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      respond(request, response);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const onLogout = vi.fn();
  const api = createApi({
    sessionId: SESSION_ID,
    timeout,
    onLogout,
    fetch: (path, init) => fetch(`${origin}${path}`, init),
  });
  return { api, seen, onLogout };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'req_1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};

const forever = new AbortController().signal;
const draft = draftWith('key-1');

test('a payment is one POST with its key, and its answer is parsed', async () => {
  const { api, seen } = await serve(json(200, { ...answerWith('processing'), news: 'ignored' }));
  expect(await api.pay('key-1', draft.body, forever)).toEqual({
    kind: 'answer',
    value: answerWith('processing'),
    requestId: 'req_1',
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: `/v1/sessions/${SESSION_ID}/payments/`,
    headers: { 'idempotency-key': 'key-1', 'content-type': 'application/json' },
  });
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual(draft.body);
});

test('every call has its URL, with a trailing slash', async () => {
  const { api, seen } = await serve(json(200, snapshotWith()));
  await api.snapshot(forever);
  await api.open(forever);
  await api.payment('p/1', forever);
  await api.cancelPayment('p1', forever);
  await api.threeDs('p1', { step: 'result' }, forever);
  await api.extend(forever);
  await api.deleteCard('c/1', forever);
  await api.merchantSession('shop.example', forever);
  const base = `/v1/sessions/${SESSION_ID}/`;
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET ${base}`,
    `POST ${base}open/`,
    `GET ${base}payments/p%2F1/`,
    `POST ${base}payments/p1/cancel/`,
    `POST ${base}payments/p1/three-ds/`,
    `POST ${base}extend/`,
    `DELETE ${base}cards/c%2F1/`,
    `POST ${base}apple-pay/merchant-session/`,
  ]);
});

test('an error with a code is a refusal, with what some codes add', async () => {
  const session = snapshotWith({ version: 5 });
  const { api } = await serve(json(409, { detail: 'The amount changed.', code: 'amount_changed', session }));
  expect(await api.pay('k', draft.body, forever)).toMatchObject({
    kind: 'refused',
    status: 409,
    code: 'amount_changed',
    body: { session },
    requestId: 'req_1',
  });
});

test('a proxy’s error page is a refusal without a code', async () => {
  const { api } = await serve(json(403, '<h1>Forbidden</h1>'));
  expect(await api.snapshot(forever)).toMatchObject({ kind: 'refused', status: 403, code: null });
});

test('errors of fields keep their nesting', async () => {
  const { api } = await serve(json(400, { card: { number: ['No.'] } }));
  expect(await api.pay('k', draft.body, forever)).toEqual({
    kind: 'field_errors',
    fields: { card: { number: ['No.'] } },
    requestId: 'req_1',
  });
});

test.each([
  ['500', json(500, { detail: 'x', code: 'internal' }), null],
  ['502 with HTML', json(502, '<h1>Bad gateway</h1>'), null],
  ['429', json(429, { detail: 'x', code: 'rate_limited' }, { 'Retry-After': '7' }), 7000],
  ['429 with a date', json(429, {}, { 'Retry-After': 'Wed, 21 Oct 2030 07:28:00 GMT' }), null],
  ['half an answer', json(200, '{"payment_id": "p1", "sta'), null],
  ['an answer of unknown shape', json(200, { status: 'succeeded' }), null],
  ['a hung-up connection', ((request) => request.socket.destroy()) as RequestListener, null],
] as const)('%s may have had its effect: unreachable', async (_name, respond, retryAfter) => {
  const { api } = await serve(respond);
  expect(await api.pay('k', draft.body, forever)).toEqual({ kind: 'unreachable', retryAfter });
});

test('a provider that doesn’t answer in time is unreachable', async () => {
  const { api } = await serve(() => {}, 30);
  expect(await api.snapshot(forever)).toEqual({ kind: 'unreachable', retryAfter: null });
});

test('a request that is given up is unreachable, before and while it runs', async () => {
  const { api, seen } = await serve(() => {});
  const giveUp = new AbortController();
  const running = api.snapshot(giveUp.signal);
  await expect.poll(() => seen.length).toBe(1);
  giveUp.abort();
  expect(await running).toMatchObject({ kind: 'unreachable' });
  expect(await api.snapshot(giveUp.signal)).toMatchObject({ kind: 'unreachable' });
  expect(seen).toHaveLength(1);
});

const authorization = (request: Seen | undefined) => request?.headers.authorization;

test('after the login every call is the customer’s; the token is sent once, in the body', async () => {
  const session = snapshotWith({ cards: [] });
  const { api, seen } = await serve((request, response) =>
    json(200, request.url?.endsWith('/login/') ? { customer_token: 'b1', session } : session)(
      request,
      response,
    ),
  );
  await api.snapshot(forever);
  expect(await api.login('t1', forever)).toMatchObject({ kind: 'answer', value: { cards: [] } });
  await api.snapshot(forever);
  await api.deleteCard('c1', forever);
  expect(JSON.parse(seen[1]?.body ?? '')).toEqual({ login_token: 't1' });
  expect(seen.map(authorization)).toEqual([undefined, undefined, 'Bearer b1', 'Bearer b1']);
  expect(seen.map(({ url }) => url).join()).not.toMatch(/t1|b1/);
});

test('a refused login leaves a guest', async () => {
  const { api, seen, onLogout } = await serve(json(403, { detail: 'No.', code: 'login_required' }));
  expect(await api.login('used', forever)).toMatchObject({ kind: 'refused', code: 'login_required' });
  await api.snapshot(forever);
  expect(seen.map(authorization)).toEqual([undefined, undefined]);
  expect(onLogout).not.toHaveBeenCalled();
});

test('a bearer that is no longer taken is dropped, and the same call goes on as a guest’s', async () => {
  const session = snapshotWith();
  const { api, seen, onLogout } = await serve((request, response) => {
    if (request.url?.endsWith('/login/'))
      return json(200, { customer_token: 'b1', session })(request, response);
    return request.headers.authorization
      ? json(403, { detail: 'No.', code: 'login_required' })(request, response)
      : json(200, session)(request, response);
  });
  await api.login('t1', forever);
  expect(await api.snapshot(forever)).toMatchObject({ kind: 'answer' });
  expect(onLogout).toHaveBeenCalledTimes(1);
  await api.snapshot(forever);
  expect(seen.map(authorization)).toEqual([undefined, 'Bearer b1', undefined, undefined]);
});
