import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFrameAssets } from './frame-assets.ts';

async function dist(manifest?: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souk-manifest-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (manifest !== undefined) {
    await mkdir(path.join(folder, 'frame/.vite'), { recursive: true });
    await writeFile(path.join(folder, 'frame/.vite/manifest.json'), JSON.stringify(manifest));
  }
  return folder;
}

test('without a build it says to run one', async () => {
  await expect(readFrameAssets(await dist())).rejects.toThrow('npm run build');
  await expect(readFrameAssets(await dist({}))).rejects.toThrow('npm run build');
});

test('styles and modules of everything that is imported at once, in a circle, too', async () => {
  const folder = await dist({
    'src/frame/main.tsx': {
      file: 'assets/m.js',
      css: ['assets/m.css'],
      imports: ['_a', '_b'],
      dynamicImports: ['late'],
    },
    _a: { file: 'assets/a.js', imports: ['_b'], css: ['assets/a.css'] },
    _b: { file: 'assets/b.js', imports: ['_a'] },
    late: { file: 'assets/late.js' },
    'src/frame/methods/more/open-more.tsx': { file: 'assets/more.js', imports: ['_b', '_c'] },
    _c: { file: 'assets/c.js' },
    'src/frame/look/read-look.ts': { file: 'assets/look.js', imports: ['_b'] },
  });
  expect(await readFrameAssets(folder)).toEqual({
    script: '/sdk/frame/assets/m.js',
    styles: ['/sdk/frame/assets/m.css', '/sdk/frame/assets/a.css'],
    preloads: ['/sdk/frame/assets/a.js', '/sdk/frame/assets/b.js'],
    morePreloads: ['/sdk/frame/assets/more.js', '/sdk/frame/assets/c.js'],
    lookPreloads: ['/sdk/frame/assets/look.js'],
  });
});
