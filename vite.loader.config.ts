import { readFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What the builds for merchants differ in; `--mode` chooses. */
const modes: Record<string, NonNullable<UserConfig['build']>> = {
  /** `dist/sdk/souk.js`: one classic script, whose integrity hash covers all of it. */
  'script-tag': {
    outDir: 'dist/sdk',
    lib: { entry: 'src/loader/script-tag.ts', formats: ['iife'], name: 'souk', fileName: () => 'souk.js' },
  },
  /** `dist/npm/index.js`: an ES module that imports nothing, so that its users depend on nothing. */
  module: {
    outDir: 'dist/npm',
    lib: { entry: 'src/loader/index.ts', formats: ['es'], fileName: () => 'index.js' },
  },
  /** `dist/npm/server.js`: the kit of the merchant's backend. */
  server: {
    outDir: 'dist/npm',
    lib: { entry: 'src/server/index.ts', formats: ['es'], fileName: () => 'server.js' },
  },
};

const compress = { passes: 3, ecma: 2020 } as const;

/** Goes over what the first pass left, which by then is one scope: some 75 bytes less. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        module: true,
        compress: { ...compress, hoist_funs: true, unsafe_arrows: true },
      });
      file.code = code ?? file.code;
    }
  },
};

export default defineConfig(({ mode }) => {
  const build = modes[mode];
  if (!build) throw new Error(`Unknown mode "${mode}". Use one of: ${Object.keys(modes).join(', ')}.`);
  return {
    publicDir: false,
    plugins: [minifyAgain],
    define: { SOUK_VERSION: JSON.stringify(version) },
    build: {
      ...build,
      emptyOutDir: false,
      target: 'es2022',
      // Slower than the usual one, and some 150 bytes smaller: every customer of every merchant loads them.
      minify: 'terser',
      terserOptions: { module: true, compress },
      sourcemap: false,
    },
  };
});
