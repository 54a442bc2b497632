import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, minifySync, type Plugin } from 'vite';
import { frameAssets, type Manifest } from './src/frame-server/frame-assets.ts';
import { INLINE_SCRIPT } from './src/frame-server/inline-script.ts';
import { readSheet } from './src/frame-server/read-sheet.ts';
import { FRAME_BASE, frameSources } from './vite.frame.config.ts';

const ID = 'virtual:frame-assets';
const read = (file: string) => readFileSync(`dist/frame/${file}`, 'utf8');

/** The frame that was just built: its names, and its style sheet in pieces. */
const builtFrame: Plugin = {
  name: 'built-frame',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load(id) {
    if (id !== `\0${ID}`) return undefined;
    // Of the watching build: the names change with every build of the frame.
    this.addWatchFile(resolve('dist/frame/.vite/manifest.json'));
    const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest;
    return `export const assets = ${JSON.stringify(frameAssets(manifest, read, readSheet, FRAME_BASE))};`;
  },
};

/** The module itself stays readable; what it sends with every page is short. */
const shortInlineScript: Plugin = {
  name: 'short-inline-script',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('frame-server/inline-script.ts')) return undefined;
    const { code, errors } = minifySync('inline-script.js', INLINE_SCRIPT);
    if (errors[0]) throw errors[0];
    return `export const INLINE_SCRIPT = ${JSON.stringify(code)};`;
  },
};

/** `dist/npm/frame-server.js`: renders the frame's page. Needs `dist/frame`, of which it holds the names. */
export default defineConfig({
  base: FRAME_BASE,
  publicDir: false,
  plugins: [builtFrame, shortInlineScript, ...frameSources.plugins],
  oxc: frameSources.oxc,
  build: {
    outDir: 'dist/npm',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: { entry: 'src/frame-server/index.ts', formats: ['es'], fileName: () => 'frame-server.js' },
    // One file: whoever bundles a provider's edge function has nothing to look for.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
