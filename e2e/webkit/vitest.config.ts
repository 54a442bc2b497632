import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Probes and main paths on WebKitGTK: one browser, one stack, one story after the other. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    reporters: ['default', ['json', { outputFile: '.test/webkit.json' }]],
    include: ['e2e/webkit/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // As in playwright.config.ts.
    retry: 1,
  },
});
