import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const FILES = {
  'frame/.vite/manifest.json': JSON.stringify({
    'src/frame/main.tsx': { file: 'assets/main-1a.js', css: ['assets/main-1a.css'], imports: ['_ui.js'] },
    '_ui.js': { file: 'assets/ui-2b.js', imports: ['_ui.js'] },
    'src/frame/wire.ts': { file: 'assets/wire-4d.js', imports: ['src/frame/main.tsx'] },
    'src/frame/look/read-look.ts': { file: 'assets/look-5e.js', imports: ['_ui.js'] },
    'src/frame/later.ts': { file: 'assets/later-3c.js' },
  }),
  'frame/assets/main-1a.js': 'export {};',
  'frame/assets/main-1a.css': 'body {}',
  'frame/marks/visa.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'sdk/souk.js': 'globalThis.Souk = {};',
  'npm/index.js': 'export const createCheckout = () => {};',
};

/** A folder laid out as a build leaves it, so that the API's tests need none. */
export async function makeDist(): Promise<{ distDir: string; remove(): Promise<void> }> {
  const distDir = await mkdtemp(path.join(os.tmpdir(), 'souk-dist-'));
  for (const [name, content] of Object.entries(FILES)) {
    const file = path.join(distDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { distDir, remove: () => rm(distDir, { recursive: true, force: true }) };
}
