import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Hono } from 'hono';

/**
 * The page's scripts, straight from their TypeScript: types are cut out, nothing is bundled.
 * Besides `client/` the one module of the protocol that they share is served, at the same relative place.
 */
export function clientModules(): Hono {
  const root = join(import.meta.dirname, '..', '..');
  const own = join(import.meta.dirname, 'client');
  const files = new Map<string, string>([
    ...readdirSync(own, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`/client/${name.replaceAll('\\', '/')}`, join(own, name)] as const),
    ['/src/protocol/money.ts', join(root, 'src', 'protocol', 'money.ts')],
  ]);
  const app = new Hono();
  for (const [path, file] of files) {
    if (path.endsWith('.test.ts')) continue;
    const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
    const etag = `"${createHash('sha256').update(code).digest('base64url').slice(0, 22)}"`;
    app.get(path, (c) => {
      const headers = { etag, 'cache-control': 'no-cache' };
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
      return c.body(code, 200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' });
    });
  }
  return app;
}
