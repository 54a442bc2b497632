import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { findFirefox, findWebKit } from './browsers.ts';
import {
  type Failure,
  failureLines,
  notRunLines,
  readPlaywright,
  readVitest,
  type SuiteResult,
  slowest,
} from './test-results.ts';

/**
 * Everything that a change must pass, in one command. Ends with one line `N passed, N failed` that adds
 * up the suites, and exits 1 when anything failed. `CI` makes the property tests run all their cases.
 */
const started = Date.now();
const out = (line: string) => process.stdout.write(`${line}\n`);
const shell = process.platform === 'win32';

rmSync('.test', { recursive: true, force: true });
mkdirSync('.test');

const run = (command: string, ...args: string[]): boolean => {
  out(`\n▸ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
};

const checked = (name: string, ok: boolean): SuiteResult => ({
  name,
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  tests: [],
  failures: ok ? [] : [{ name, why: 'See its own output above.' }],
  secondTry: [],
  notRun: [],
});

/** A runner that died without a report, or that failed outside its tests, counts as one failure. */
const reported = (name: string, ok: boolean, read: () => SuiteResult): SuiteResult => {
  try {
    const result = read();
    if (ok || result.failed > 0) return result;
    return { ...result, failed: 1, failures: [{ name, why: 'It failed outside its tests.' }] };
  } catch {
    return checked(name, false);
  }
};

/** Stories of engines that are not installed here. In continuous integration `browsers` has failed by then. */
const absent = (): SuiteResult => ({
  name: 'engines',
  passed: 0,
  failed: 0,
  tests: [],
  failures: [],
  secondTry: [],
  notRun: [
    ...(findFirefox() === null ? [{ engine: 'firefox', why: 'not installed', story: null }] : []),
    ...(findWebKit() === null ? [{ engine: 'webkit', why: 'no WebDriver installed', story: null }] : []),
  ],
});

const suites: SuiteResult[] = [
  checked('browsers', run('node', 'scripts/browsers.ts')),
  checked('lint', run('biome', 'ci')),
  checked('types', run('tsc')),
  checked('build', run('node', 'scripts/build.ts')),
  checked('size', run('node', 'scripts/size.ts')),
  reported('unit and API', run('vitest', 'run'), () =>
    readVitest('.test/unit.json', 'unit and API', globSync('{src,scripts,bench,demo}/**/*.test.{ts,tsx}')),
  ),
  reported('end to end', run('playwright', 'test'), () => readPlaywright('.test/e2e.json')),
  ...(findWebKit() === null
    ? []
    : [
        reported('webkit', run('vitest', 'run', '--config', 'e2e/webkit/vitest.config.ts'), () =>
          readVitest('.test/webkit.json', 'webkit'),
        ),
      ]),
  absent(),
];

out('\nSlowest ten:');
for (const test of slowest(suites, 10)) out(`  ${(test.milliseconds / 1000).toFixed(1)} s  ${test.name}`);

const notRun = notRunLines(suites);
out(notRun.length === 0 ? '\nEvery story was run.' : '\nNot run:');
for (const line of notRun) out(line);

const tell = (title: string, failures: readonly Failure[]) => {
  if (failures.length > 0) out(`\n${title}:`);
  for (const line of failureLines(failures)) out(line);
};
tell(
  'Passed only when tried again',
  suites.flatMap(({ secondTry }) => secondTry),
);
tell(
  'Failed',
  suites.flatMap(({ failures }) => failures),
);

out('');
for (const suite of suites)
  if (suite.passed + suite.failed > 0) out(`${suite.name}: ${suite.passed} ok, ${suite.failed} not`);
out(`took ${Math.round((Date.now() - started) / 1000)} s`);

const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
out(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
