import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { brandText } from './src/frame/methods/card/brand-text.ts';

/**
 * Vite wraps each dynamic import in a helper that preloads the chunk's own imports and styles. The frame's
 * chunks have neither, and the wrapping alone weighs more than most of the frame's modules. No option leaves it out.
 */
const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  apply: 'build',
  configResolved({ plugins }) {
    const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
    if (wrapping < 0) throw new Error('What wraps dynamic imports has another name in this Vite.');
    (plugins as Plugin[]).splice(wrapping, 1);
  },
};

/** The table of card brands is made while building, from the library's. */
const finishedBrandText: Plugin = {
  name: 'finished-brand-text',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('card/brand-text.ts') ? `export const brandText = ${JSON.stringify(brandText)};` : undefined,
};

/**
 * The frame's components are functions of signals and use no hooks. The signals' own few are shaken out,
 * except those of a signal that is rendered itself: here its value is.
 */
const noHooks: Plugin = {
  name: 'no-hooks',
  enforce: 'pre',
  resolveId: (id) => (id === 'preact/hooks' ? '\0no-hooks' : undefined),
  load: (id) =>
    id === '\0no-hooks'
      ? `const none = () => { throw new Error("The frame uses no hooks: render a signal's value."); };
         export { none as useEffect, none as useMemo, none as useRef };`
      : undefined,
};

/**
 * Schemas are written with `zod/mini`; in the browser they are read by the little of it that the frame uses,
 * which weighs a tenth. What is lacking there must not come out as `undefined`.
 */
export const smallZod: Plugin = {
  name: 'small-zod',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod/mini' ? resolve('src/frame/zod-mini/index.ts') : undefined),
  onLog(_level, { code, message }) {
    if (code === 'IMPORT_IS_UNDEFINED') throw new Error(message);
  },
};

/**
 * Colors are written in `oklch()`, and built as sRGB, which every browser knows, and once more for those that know
 * more. Ours are all in sRGB, but for a shade that nobody sees: they are said once.
 */
const plainColors: Plugin = {
  name: 'plain-colors',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      const twice = /@supports \(color:lab\(0% 0 0\)\)\{(?:[^{}]*\{[^{}]*\})*\}/g;
      file.source = String(file.source).replace(twice, '');
      if (/\blab\(/.test(file.source)) throw new Error(`${file.fileName} has colors in lab() still.`);
    }
  },
};

/** Where the provider serves what is built here. */
export const FRAME_BASE = '/sdk/frame/';

/** How the frame's sources are read, also by what renders them on a server. */
export const frameSources = {
  plugins: [plainDynamicImports, finishedBrandText, noHooks],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies UserConfig;

/** The frame: `dist/frame`, served by the provider under `/sdk/frame/`, which renders its page from the manifest. */
export default defineConfig({
  base: FRAME_BASE,
  publicDir: 'public',
  ...frameSources,
  plugins: [...frameSources.plugins, smallZod, plainColors],
  build: {
    outDir: 'dist/frame',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Without lists of what each chunk needs: the provider's page preloads what every customer does.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/frame/main.tsx',
      // One file for all that runs at once, and one for what a payment takes: what lazy chunks share with them
      // would be cut out, a request more for each.
      output: {
        codeSplitting: {
          groups: [
            { name: 'main', tags: ['$initial'], priority: 2 },
            {
              name: 'engine',
              test: /\/src\/frame\/(connect-checkout|engine|go-live|look\/look-of-url)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
