import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { frameAssets, type Manifest } from '../src/frame-server/frame-assets.ts';
import { readSheet } from '../src/frame-server/read-sheet.ts';
import { staticHtml } from '../src/frame-server/static-html.ts';
import { FRAME_BASE } from '../vite.frame.config.ts';
import { precompress } from './precompress.ts';

/**
 * Builds everything that a provider serves and that npm gets into `dist/`:
 * `sdk/souk.js` (script tag), `npm/` (ES modules of the loader, of the backend's kit and of what renders the frame's page, with types),
 * `frame/` (the page in the iframe, and `frame.html` for those who render none). What browsers load stands there
 * packed, too, as `.br` and `.gz`.
 */
process.env.NODE_ENV = 'production';

rmSync('dist', { recursive: true, force: true });

const logLevel = process.env.BUILD_LOG === 'info' ? 'info' : 'warn';
await build({ configFile: 'vite.loader.config.ts', mode: 'script-tag', logLevel });
await build({ configFile: 'vite.loader.config.ts', mode: 'module', logLevel });
await build({ configFile: 'vite.loader.config.ts', mode: 'server', logLevel });
await build({ configFile: 'vite.frame.config.ts', logLevel });
const read = (file: string) => readFileSync(`dist/frame/${file}`, 'utf8');
const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest;
writeFileSync('dist/frame/frame.html', staticHtml(frameAssets(manifest, read, readSheet, FRAME_BASE)));
// Holds the names of what was just built.
await build({ configFile: 'vite.frame-server.config.ts', logLevel });
await precompress(['dist/sdk', 'dist/npm/index.js', 'dist/frame']);

const types = spawnSync('tsc', ['-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (types.error) throw new Error('tsc was not found. Run this by "npm run build".', { cause: types.error });
if (types.status !== 0) process.exit(types.status ?? 1);
