import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A merchant's web server on an origin of its own: serves whatever pages a story needs. */
export interface MerchantPages {
  origin: string;
  /** @returns the page's URL. */
  serve(page: { html: string; path?: string; headers?: Record<string, string> }): string;
  /** Method, path, headers and body of every request that reached it. */
  requests: { method: string; url: string; text: string }[];
  close(): Promise<void>;
}

export async function merchantPages(): Promise<MerchantPages> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const requests: MerchantPages['requests'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('latin1');
    });
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://merchant').pathname;
      requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        text: `${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n${body}`,
      });
      const page = pages.get(path);
      if (!page) {
        response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    serve({ html, path = `/page-${pages.size + 1}`, headers = {} }) {
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
