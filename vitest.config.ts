import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // More than the cores that are promised: where some wait for a database or a limit, others compute.
    maxWorkers: 4,
    reporters: ['default', ['json', { outputFile: '.test/unit.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['scripts/property-tests.ts'],
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'demo/{bank,shop,launcher}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'api',
          environment: 'node',
          setupFiles: ['scripts/property-tests.ts'],
          include: ['demo/{provider,postgres}/**/*.test.ts'],
          globalSetup: ['demo/provider/testing/postgres.global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
