import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { BARE_FORM } from './bare-form.ts';

export interface PageServer {
  port: number;
  stop(): Promise<void>;
}

async function serve(listener: RequestListener): Promise<PageServer> {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

const answer = (response: ServerResponse, type: string, body: string | Buffer, cache = 'no-store') =>
  response
    .writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': cache,
    })
    .end(body);

/** As every frame with a form in it, nothing of it is kept by the browser. */
export const serveBareForm = (): Promise<PageServer> =>
  serve((_request, response) => void answer(response, 'text/html', BARE_FORM));

const IMMUTABLE = 'public, max-age=31536000, immutable';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * A merchant's pages, each with a form in the middle of its text.
 * @param pages what stands there, by the page's name.
 * @param folder files that may be asked for under `/adyen/`.
 */
export const serveMerchant = (pages: ReadonlyMap<string, string>, folder: string): Promise<PageServer> =>
  serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://merchant');
    const page = pages.get(pathname.slice(1));
    const type = TYPES[path.extname(pathname)];
    if (page !== undefined) answer(response, 'text/html', around(page));
    else if (pathname.startsWith('/adyen/') && type) {
      const file = await readFile(path.join(folder, path.basename(pathname))).catch(() => null);
      if (file) answer(response, type, file, IMMUTABLE);
      else response.writeHead(404).end();
    } else response.writeHead(404).end();
  });

const TEXT = 'Three jars of olives and a bottle of oil, delivered on Thursday. '.repeat(6);

const around = (form: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Checkout</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"></head>
<body><p>${TEXT}</p>
${form}
<p>${TEXT}</p></body>
</html>
`;
