import { defineConfig } from 'vitest/config';
import { smallZod } from './vite.frame.config.ts';

/**
 * Upper bounds for what hangs, not claims of speed: four workers share two cores, and some tests start
 * processes. `vi.waitFor` knows no such setting and gives up after a second, so tests poll with `expect.poll`.
 */
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // More than the cores that are promised: where some wait for a database or a limit, others compute.
    maxWorkers: 4,
    reporters: ['default', ['json', { outputFile: '.test/unit.json' }]],
    projects: [
      {
        test: {
          ...patience,
          name: 'unit',
          environment: 'node',
          setupFiles: ['scripts/property-tests.ts'],
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'demo/{bank,launcher}/**/*.test.ts',
          ],
          exclude: ['src/frame/**'],
        },
      },
      {
        // As browsers run it.
        plugins: [smallZod],
        test: {
          ...patience,
          name: 'frame',
          environment: 'node',
          setupFiles: ['scripts/property-tests.ts'],
          include: ['src/frame/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...patience,
          name: 'api',
          environment: 'node',
          // Real processes under load; what passes only now is told at the end of `npm test`.
          retry: 1,
          setupFiles: ['scripts/property-tests.ts'],
          include: ['demo/{provider,postgres,shop}/**/*.test.ts'],
          globalSetup: ['demo/provider/testing/postgres.global.ts'],
        },
      },
    ],
  },
});
