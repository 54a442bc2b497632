import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { BARE_FORM } from './bare-form.ts';
import type { Marks } from './marks.ts';
import { type Mark, probeForm, probePage } from './probe.ts';
import { calling, probedHtml, withScript } from './probed.ts';
import type { Variant } from './variants.ts';
import { CARD_NUMBER } from './watched.ts';

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

/** As it is at `/plain/`; elsewhere it tells when it can be used. */
const PROBED_FORM = probedHtml(BARE_FORM, CARD_NUMBER);

/** As every frame with a form in it, nothing of it is kept by the browser. */
export const serveBareForm = (): Promise<PageServer> =>
  serve(
    ({ url }, response) => void answer(response, 'text/html', url === '/plain/' ? BARE_FORM : PROBED_FORM),
  );

/** The page before the one that is looked at: it goes on to `#…` as soon as its window has the focus. */
export const ROOM = '/waiting-room';
const WAITING_ROOM = `<!doctype html>
<link rel="icon" href="data:,">
<script>
const go = () => document.hasFocus() ? location.replace(location.hash.slice(1)) : setTimeout(go, 5);
go();
</script>
`;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * A merchant's pages, each with a form in the middle of its text.
 * @param pages what stands there, by the page's name.
 * @param marks gets what they note.
 * @param folder files that may be asked for under `/adyen/`.
 */
export const serveMerchant = (
  pages: ReadonlyMap<string, string>,
  marks: Marks,
  folder: string,
): Promise<PageServer> =>
  serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://merchant');
    const page = pages.get(pathname.slice(1));
    const type = TYPES[path.extname(pathname)];
    if (pathname === ROOM) answer(response, 'text/html', WAITING_ROOM);
    else if (page !== undefined) answer(response, 'text/html', page);
    else if (request.method === 'POST' && pathname.startsWith('/marks/')) {
      marks.handIn(path.basename(pathname), JSON.parse(await text(request)) as Mark[]);
      response.writeHead(204).end();
    } else if (pathname.startsWith('/adyen/') && type) {
      const file = await readFile(path.join(folder, path.basename(pathname))).catch(() => null);
      if (file) answer(response, type, file, IMMUTABLE);
      else response.writeHead(404).end();
    } else response.writeHead(404).end();
  });

const TEXT = 'Three jars of olives and a bottle of oil, delivered on Thursday. '.repeat(6);

/** A merchant's page. @param form what stands where the form is to be. */
export function merchantPage({ tellsLive, hasNoFrame, field }: Variant, form: string): string {
  const wanted: Mark['name'][] = ['inserted', 'usable', ...(tellsLive ? (['live', 'kept'] as const) : [])];
  const scripts = [calling(probePage, wanted), ...(hasNoFrame ? [calling(probeForm, field)] : [])];
  return withScript(around(form), scripts.join(';'));
}

const around = (form: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Checkout</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"></head>
<body><p>${TEXT}</p>
${form}
<p>${TEXT}</p></body>
</html>
`;
