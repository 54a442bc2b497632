import path from 'node:path';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { staticFile } from '../http/static-file.ts';

/** Of the newest 1.x under its short name. A browser that had it this hour shows it at once and asks meanwhile. */
const NEWEST = 'public, max-age=300, stale-while-revalidate=3600';
/** Of what has a version or a hash in its name. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Of the brands' marks, which are copied under their own names. */
const MARKS = 'public, max-age=86400, stale-while-revalidate=604800';

/** The loader's two builds, under the short-lived `v1` and under the release's own number, and the frame's files. */
export function sdkRoutes(deps: Deps, release: string): Route[] {
  const file = async ({ req }: RequestContext, place: string, cacheControl: string): Promise<Response> => {
    const asked = {
      acceptEncoding: req.header('Accept-Encoding'),
      ifNoneMatch: req.header('If-None-Match'),
    };
    const answer = await staticFile(path.join(deps.config.distDir, place), asked, {
      'Cache-Control': cacheControl,
      // Merchants load the script from their own origins, with `integrity`, which needs CORS.
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
    });
    if (!answer) throw notFound('This file does not exist. If it should, run "npm run build" first.');
    return answer;
  };

  const aliases = [
    { name: 'v1', cacheControl: NEWEST },
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
          handle: (context) => file(context, place, cacheControl),
        }),
      ),
    ),
    ...[
      { folder: 'assets', cacheControl: IMMUTABLE },
      { folder: 'marks', cacheControl: MARKS },
    ].map(
      ({ folder, cacheControl }): Route => ({
        method: 'GET',
        path: `/sdk/frame/${folder}/:file{[A-Za-z0-9_-][A-Za-z0-9._-]*}`,
        handle: (context) =>
          file(context, `frame/${folder}/${context.req.param('file') ?? ''}`, cacheControl),
      }),
    ),
  ];
}
