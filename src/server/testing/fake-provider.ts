import type { Client } from '../client.ts';
import { createClient } from '../client.ts';
import type { ClientOptions } from '../client-options.ts';
import { traceWith } from './trace.ts';

export const KEY = 'sk_sandbox_demo';

export interface Seen {
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
}

/** What a request meets, in this order; the last one stays. */
export type Fate = Response | Error | ((init: RequestInit) => Promise<Response>);

/** A client whose requests are noted down and answered as told. */
export function fakeProvider(fates: Fate[], options: Partial<ClientOptions> = {}) {
  const seen: Seen[] = [];
  const client: Client = createClient({
    provider: 'https://pay.example',
    secretKey: KEY,
    shop: { name: 'dune-and-olive', version: '2.1' },
    fetch: async (url, init) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      seen.push({ method: init.method ?? '', url, headers: new Headers(init.headers), body });
      const fate = fates.length > 1 ? fates.shift() : fates[0];
      if (fate instanceof Response) return fate.clone();
      if (typeof fate === 'function') return fate(init);
      throw fate;
    },
    ...options,
  });
  return { client, seen };
}

export const checkout = (changes: object = {}) => ({
  ...traceWith({ state: 'created', commit_state: null, commit_by: null, paid: null }),
  checkout_url: 'https://pay.example/pay/x/',
  preload: {},
  ...changes,
});

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** What stands in front of a provider says it in HTML. */
export const proxyPage = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('<html><h1>Service Unavailable</h1></html>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  });
