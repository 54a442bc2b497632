import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'vite';

/**
 * Builds everything that a provider serves and that npm gets into `dist/`:
 * `sdk/souk.js` (script tag), `npm/` (ES modules of the loader and of the backend's kit, with types),
 * `frame/` (the page in the iframe).
 */
process.env.NODE_ENV = 'production';

rmSync('dist', { recursive: true, force: true });

const logLevel = process.env.BUILD_LOG === 'info' ? 'info' : 'warn';
await build({ configFile: 'vite.loader.config.ts', mode: 'script-tag', logLevel });
await build({ configFile: 'vite.loader.config.ts', mode: 'module', logLevel });
await build({ configFile: 'vite.loader.config.ts', mode: 'server', logLevel });
await build({ configFile: 'vite.frame.config.ts', logLevel });

const types = spawnSync('tsc', ['-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (types.error) throw new Error('tsc was not found. Run this by "npm run build".', { cause: types.error });
if (types.status !== 0) process.exit(types.status ?? 1);
