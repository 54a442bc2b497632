import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What a suite's JSON report says. A skipped test is neither passed nor failed. */
export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  tests: { name: string; milliseconds: number }[];
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.nullish(z.number()) })),
    }),
  ),
});

export function readVitest(file: string): SuiteResult {
  const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    name: 'unit and API',
    passed: report.numPassedTests,
    // A file that can't even be loaded fails as a suite without tests.
    failed: report.numFailedTests || report.numFailedTestSuites,
    tests: report.testResults.flatMap((suite) =>
      suite.assertionResults.map((test) => ({ name: test.fullName, milliseconds: test.duration ?? 0 })),
    ),
  };
}

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })),
});

interface PlaywrightSuite {
  specs: z.infer<typeof PlaywrightSpec>[];
  suites?: PlaywrightSuite[] | undefined;
}

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.optional(z.array(PlaywrightSuite));
  },
});

const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

export function readPlaywright(file: string): SuiteResult {
  const report = PlaywrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const specsOf = (suite: PlaywrightSuite): z.infer<typeof PlaywrightSpec>[] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  return {
    name: 'end to end',
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
    tests: report.suites.flatMap(specsOf).map((spec) => ({
      name: `${spec.file}: ${spec.title}`,
      milliseconds: Math.max(
        0,
        ...spec.tests.flatMap((test) => test.results.map((result) => result.duration)),
      ),
    })),
  };
}

export const slowest = (suites: SuiteResult[], count: number) =>
  suites
    .flatMap((suite) => suite.tests)
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count);
