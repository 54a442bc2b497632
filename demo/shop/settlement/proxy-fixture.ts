import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What becomes of a request: it goes through, is kept without an answer, or is answered by a proxy's 503. */
export type Passage = 'pass' | 'hang' | 'refuse';

/** Stands between a shop and its provider. */
export interface Proxy {
  url: string;
  /** What becomes of calls to commit, from now on. */
  commits(passage: Passage): void;
  /** How many of them came. */
  commitsSeen(): number;
}

export async function startProxy(target: string): Promise<Proxy> {
  let passage: Passage = 'pass';
  let seen = 0;
  const server = createServer(async (request, response) => {
    const isCommit = request.url?.endsWith('/commit/') ?? false;
    if (isCommit) seen += 1;
    const becomes = isCommit ? passage : 'pass';
    if (becomes === 'hang') return;
    if (becomes === 'refuse')
      return void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>');
    const answer = await forward(target, request);
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    commits(next) {
      passage = next;
    },
    commitsSeen: () => seen,
  };
}

async function forward(target: string, request: IncomingMessage): Promise<Response> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method = 'GET', url = '/', headers } = request;
  const kept = ['authorization', 'content-type', 'idempotency-key'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return fetch(target + url, { method, headers: kept, ...(body === '' ? {} : { body }) });
}
