import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createShop, type ShopOptions } from './shop.ts';
import { shopDatabase } from './shop-database-fixture.ts';

export const SECRET_KEY = 'sk_sandbox_test';
export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of the tests, 32 bytes.').toString('base64')}`;

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export type Answer = { status: number; body: unknown } | { status: number; text: string } | 'break';

/** A payment provider that answers as told, over a real connection, and keeps what it was asked. */
export async function startProvider(answer: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const one: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? null : JSON.parse(text),
    };
    asked.push(one);
    const told = answer(one);
    if (told === 'break') request.socket.destroy();
    else if ('text' in told) response.writeHead(told.status, { 'content-type': 'text/html' }).end(told.text);
    else {
      response.writeHead(told.status, { 'content-type': 'application/json' }).end(JSON.stringify(told.body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, asked };
}

export const sessionId = (n: number): string => String(n).padStart(32, 'S');

/**
 * A provider that makes sessions S…1, S…2, … and remembers what each is for; `pay` pays one. Its login
 * tokens are `login_{customer}_1`, `_2`, …
 */
export async function startSessions() {
  const sessions = new Map<string, Record<string, unknown>>();
  const faults: Answer[] = [];
  let tokens = 0;
  const provider = await startProvider(({ method, path, body }) => {
    const fault = faults.shift();
    if (fault) return fault;
    const customer = /^\/v1\/customers\/([^/]+)\/login-token\/$/.exec(path)?.[1];
    if (customer !== undefined) {
      tokens += 1;
      const login_token = `login_${customer}_${tokens}`;
      return { status: 201, body: { login_token, expires_at: '2026-01-01T00:05:00Z' } };
    }
    const [, id = '', commit] = /^\/v1\/checkouts\/(\w+)\/(commit\/)?$/.exec(path) ?? [];
    if (method === 'POST' && !commit) {
      const { amount, currency, order_no } = body as Record<string, string>;
      const made = sessionFacts(sessionId(sessions.size + 1), { amount, currency, order_no });
      sessions.set(made.session_id, { ...made, paid: null, attempts: [], refunds: [] });
      return { status: 201, body: made };
    }
    const session = sessions.get(id);
    if (!session) return { status: 404, body: { detail: 'Not found.', code: 'not_found' } };
    if (commit) Object.assign(session, { commit_state: 'committed' });
    if (method === 'PATCH') {
      if (session.state === 'paid') return { status: 409, body: { detail: 'Paid.', code: 'already_paid' } };
      Object.assign(session, { amount: (body as { amount: string }).amount });
    }
    return { status: 200, body: session };
  });
  return {
    ...provider,
    sessions,
    /** The next answers, before any of its own. */
    faults,
    pay(id: string, changes: Record<string, unknown> = {}): void {
      const session = sessions.get(id);
      if (!session) throw new Error(`no session ${id}`);
      const { amount, currency } = session;
      const paid_at = '2026-01-01T00:00:00Z';
      const paid = { payment_id: 'p1', reference: 'ref-1', method: 'card', amount, currency, paid_at };
      const commit_by = new Date(Date.now() + 600_000).toISOString();
      const commit_state = 'awaiting';
      Object.assign(session, { state: 'paid', commit_state, commit_by, paid: { ...paid, ...changes } });
    },
  };
}

/** What every answer about a session says, as far as a shop needs it. */
export const sessionFacts = (
  session_id: string,
  order: { amount?: string | undefined; currency?: string | undefined; order_no?: string | undefined },
) => ({
  session_id,
  state: 'created',
  commit_state: null,
  commit_by: null,
  checkout_url: `https://pay.example/pay/${session_id}/`,
  expires_at: '2026-11-28T09:00:00.000Z',
  ...order,
});

/** A shop on this test’s database. */
export async function startShop(options: Partial<ShopOptions> & { providerUrl: string }) {
  const { url: databaseUrl, sql } = await shopDatabase();
  const shop = await createShop({
    databaseUrl,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    calls: { retries: 0 },
    ...options,
  });
  onTestFinished(() => shop.close());
  const { url } = await shop.listen(0);
  return { shop, url, sql, visitor: () => visitor(url) };
}

/** A browser's view of a shop: keeps cookies, does not follow redirects. */
export function visitor(url: string) {
  let cookie = '';
  async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
    const answer = await fetch(url + path, { ...init, method, headers, redirect: 'manual' });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  }
  return {
    get: (path: string, headers: Record<string, string> = {}) => send('GET', path, { headers }),
    post: (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      send('POST', path, {
        headers: { 'content-type': 'application/json', origin: url, ...headers },
        body: JSON.stringify(body),
      }),
    /** Sends a form, as a page of the shop does. */
    form: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send('POST', path, { headers: { origin: url, ...headers }, body: new URLSearchParams(fields) }),
    /** Opens a checkout. @returns its order, and the page. */
    async checkout(query = ''): Promise<{ order: string; path: string; html: string }> {
      const path = (await send('GET', `/checkout${query}`)).headers.get('location') ?? '';
      const html = await (await send('GET', path)).text();
      return { order: /order=(A-\d+)/.exec(path)?.[1] ?? '', path, html };
    },
  };
}
