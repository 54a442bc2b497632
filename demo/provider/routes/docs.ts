import { readFile } from 'node:fs/promises';
import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';
import { docsPage } from '../openapi/docs-page.ts';
import { openApiDocument } from '../openapi/document.ts';

/** The API's description, for machines and for people. */
export function docsRoutes(deps: Deps, described: readonly Route[], release: string): Route[] {
  const document = () => openApiDocument(described, deps.config.providerUrl, release);
  return [
    {
      method: 'GET',
      path: '/v1/openapi.json',
      handle: () => Response.json(document(), { headers: { 'Access-Control-Allow-Origin': '*' } }),
    },
    {
      method: 'GET',
      path: '/v1/docs/',
      handle: () =>
        new Response(docsPage(document()), {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy':
              "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          },
        }),
    },
    {
      method: 'GET',
      path: '/v1/docs/style.css',
      handle: async () =>
        new Response(await readFile(new URL('../openapi/docs.css', import.meta.url)), {
          headers: { 'Content-Type': 'text/css; charset=utf-8' },
        }),
    },
  ];
}
