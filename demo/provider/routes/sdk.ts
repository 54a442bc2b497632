import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import type { RequestContext, Route } from '../http/route.ts';

const SHORT = 'public, max-age=300';
const IMMUTABLE = 'public, max-age=31536000, immutable';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The loader's two builds, under the short-lived `v1` and under the release's own number, and the frame's files. */
export function sdkRoutes(deps: Deps, release: string): Route[] {
  const file = async (place: string, cacheControl: string): Promise<Response> => {
    const content = await readFile(path.join(deps.config.distDir, place)).catch(() => null);
    if (!content) throw notFound('This file does not exist. If it should, run "npm run build" first.');
    return new Response(content, {
      headers: {
        'Content-Type': TYPES[path.extname(place)] ?? 'application/octet-stream',
        'Cache-Control': cacheControl,
        // Merchants load the script from their own origins, with `integrity`, which needs CORS.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Timing-Allow-Origin': '*',
      },
    });
  };

  const aliases = [
    { name: 'v1', cacheControl: SHORT },
    { name: release, cacheControl: IMMUTABLE },
  ];
  const builds = [
    { url: 'souk.js', place: 'sdk/souk.js' },
    { url: 'index.js', place: 'npm/index.js' },
  ];

  return [
    ...aliases.flatMap(({ name, cacheControl }) =>
      builds.map(
        ({ url, place }): Route => ({
          method: 'GET',
          path: `/sdk/${name}/${url}`,
          handle: () => file(place, cacheControl),
        }),
      ),
    ),
    // What Vite built has a hash in its name; the brands' marks are copied as they are.
    ...[
      { folder: 'assets', cacheControl: IMMUTABLE },
      { folder: 'marks', cacheControl: SHORT },
    ].map(
      ({ folder, cacheControl }): Route => ({
        method: 'GET',
        path: `/sdk/frame/${folder}/:file{[A-Za-z0-9_-][A-Za-z0-9._-]*}`,
        handle: ({ req }: RequestContext) => file(`frame/${folder}/${req.param('file') ?? ''}`, cacheControl),
      }),
    ),
  ];
}
