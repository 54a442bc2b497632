import { defineConfig, type Plugin } from 'vite';

/**
 * Vite wraps each dynamic import in a helper that preloads the chunk's own imports and styles. The frame's
 * chunks have neither, and the helper weighs more than most of the frame's modules.
 */
const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The table of card brands is CommonJS; the helpers around it would weigh a quarter of the table itself. */
const cardTypesAsModule: Plugin = {
  name: 'card-types-as-module',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('credit-card-type/dist/lib/card-types.js')
      ? code.replace('module.exports = cardTypes', 'export default cardTypes')
      : undefined,
};

/** The frame: `dist/frame`, served by the provider under `/sdk/frame/`, which renders its page from the manifest. */
export default defineConfig({
  base: '/sdk/frame/',
  publicDir: 'public',
  plugins: [plainDynamicImports, cardTypesAsModule],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/frame',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'src/frame/main.tsx' },
  },
});
