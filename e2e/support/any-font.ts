import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Any font will do: one of the test runner's own. */
export function anyFont(): Buffer {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'lib/vite/traceViewer',
  );
  const name = readdirSync(folder).find((file) => file.endsWith('.ttf'));
  return readFileSync(path.join(folder, name ?? 'a font'));
}
