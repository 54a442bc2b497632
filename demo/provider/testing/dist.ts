import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FrameAssets } from '../../../src/frame-server/frame-assets.ts';

/** What a page of such a build names. */
export const FRAME_ASSETS: FrameAssets = {
  sheet: [{ text: 'body{margin:0}', needs: [[]] }],
  styles: ['/sdk/frame/assets/main-1a.css'],
  script: '/sdk/frame/assets/main-1a.js',
  preloads: ['/sdk/frame/assets/ui-2b.js'],
  wire: ['/sdk/frame/assets/wire-4d.js'],
  more: ['/sdk/frame/assets/more-6f.js'],
  look: ['/sdk/frame/assets/look-5e.js'],
  languages: { ar: ['/sdk/frame/assets/ar-7g.js'] },
};

export const MAIN_SOURCE = 'export {};';

const FILES = {
  'frame/assets/main-1a.js': MAIN_SOURCE,
  'frame/assets/main-1a.css': 'body {}',
  'frame/marks/visa.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'frame/frame.html': '<script type="application/json" id="souk-data">{}</script>',
  'sdk/souk.js': 'globalThis.Souk = {};',
  'npm/index.js': 'export const createCheckout = () => {};',
};

const PACKED = {
  'frame/assets/main-1a.js.br': brotliCompressSync(MAIN_SOURCE),
  'frame/assets/main-1a.js.gz': gzipSync(MAIN_SOURCE),
  'sdk/souk.js.br': brotliCompressSync(FILES['sdk/souk.js']),
  'npm/index.js.br': brotliCompressSync('an older build'),
};

/** A folder laid out as a build leaves it, so that the API's tests need none. */
export async function makeDist(): Promise<{ distDir: string; remove(): Promise<void> }> {
  const distDir = await mkdtemp(path.join(os.tmpdir(), 'souk-dist-'));
  for (const [name, content] of Object.entries({ ...FILES, ...PACKED })) {
    const file = path.join(distDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await utimes(path.join(distDir, 'npm/index.js.br'), 0, 0);
  return { distDir, remove: () => rm(distDir, { recursive: true, force: true }) };
}
