import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Handler } from 'hono';

const FILE = '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2';

/** A merchant's own font. The checkout's frame is of another origin, and browsers fetch fonts by CORS. */
export function brandFont(): Handler {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
  return (c) =>
    c.body(bytes, 200, {
      'Content-Type': 'font/woff2',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=86400',
    });
}
