import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles Adyen's component as a merchant's build does: only what a card form needs. @param outDir where to. */
export async function buildAdyen(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('component.ts', import.meta.url)),
        output: { entryFileNames: 'adyen.js', chunkFileNames: 'adyen-[hash].js' },
      },
    },
  });
  const styles = fileURLToPath(import.meta.resolve('@adyen/adyen-web/styles/adyen.css'));
  await copyFile(styles, path.join(outDir, 'adyen.css'));
}
