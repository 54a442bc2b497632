import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'zod';

/** What a suite's JSON report says. */
export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  tests: { name: string; milliseconds: number }[];
  /** What failed, and what it said. */
  failures: Failure[];
  /** What passed only when it was tried again, and what it said at first. */
  secondTry: Failure[];
  /** Neither passed nor failed, and never without a reason. */
  notRun: NotRun[];
}

export interface Failure {
  name: string;
  /** The message's beginning. */
  why: string;
}

/** What an engine could not be asked, or was not. */
export interface NotRun {
  engine: string;
  why: string;
  /** `null`: all of its stories. */
  story: string | null;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.nullish(z.number()),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
});

type VitestSuite = z.infer<typeof VitestReport>['testResults'][number];

const saidBy = (
  { name }: VitestSuite,
  { fullName, failureMessages }: VitestSuite['assertionResults'][number],
): Failure => ({
  name: `${relative(process.cwd(), name)}: ${fullName}`,
  why: beginning(failureMessages?.[0]),
});

const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** The first lines of a message: what was expected, without the trace. */
const beginning = (message = ''): string =>
  message
    .replace(COLORS, '')
    .split(/\n\s+at /, 1)[0]
    ?.trim()
    .split('\n')
    .slice(0, 8)
    .join('\n') ?? '';

/** @param files that there are: one that was not run is told as a failure. */
export function readVitest(file: string, name: string, files: readonly string[] = []): SuiteResult {
  const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const ran = new Set(report.testResults.map((suite) => resolve(suite.name)));
  const left = files.filter((each) => !ran.has(resolve(each)));
  return {
    name,
    passed: report.numPassedTests,
    // A file that can't even be loaded fails as a suite without tests.
    failed: (report.numFailedTests || report.numFailedTestSuites) + left.length,
    tests: report.testResults.flatMap((suite) =>
      suite.assertionResults.map((test) => ({ name: test.fullName, milliseconds: test.duration ?? 0 })),
    ),
    failures: [
      ...report.testResults.flatMap((suite) => {
        const tests = suite.assertionResults.filter(({ status }) => status === 'failed');
        if (suite.status === 'failed' && tests.length === 0)
          return [{ name: relative(process.cwd(), suite.name), why: beginning(suite.message) }];
        return tests.map((test) => saidBy(suite, test));
      }),
      ...left.map((each) => ({
        name: each,
        why: 'It was not run: vitest.config.ts takes it into no project.',
      })),
    ],
    secondTry: report.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages?.length ?? 0) > 0)
        .map((test) => saidBy(suite, test)),
    ),
    notRun: [],
  };
}

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.optional(z.string()) })),
      results: z.array(
        z.object({ duration: z.number(), error: z.optional(z.object({ message: z.optional(z.string()) })) }),
      ),
    }),
  ),
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
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${spec.file}: ${spec.title}` })));
  const notRun = tests
    .filter((test) => test.status === 'skipped')
    .map((test) => ({
      engine: test.projectName,
      story: test.name,
      why: test.annotations.find(({ type }) => type === 'skip')?.description ?? '',
    }));
  const told = (as: string): Failure[] =>
    tests
      .filter(({ status }) => status === as)
      .map((test) => ({
        name: `[${test.projectName}] ${test.name}`,
        why: beginning(test.results.find(({ error }) => error)?.error?.message),
      }));
  return {
    name: 'end to end',
    passed: report.stats.expected + report.stats.flaky,
    failed:
      report.stats.unexpected +
      report.errors.length +
      // Only what an engine lacks leaves a story out.
      notRun.filter(({ why }) => why === '').length,
    tests: tests.map((test) => ({
      name: `[${test.projectName}] ${test.name}`,
      milliseconds: Math.max(0, ...test.results.map((result) => result.duration)),
    })),
    failures: told('unexpected'),
    secondTry: told('flaky'),
    notRun,
  };
}

/** Each failure with what it said, so that the end of a long output tells what to look at. */
export const failureLines = (failures: readonly Failure[]): string[] =>
  failures.flatMap(({ name, why }) => [`  ${name}`, ...why.split('\n').map((line) => `    ${line}`)]);

/** A line per engine and reason, and under it what was left out. */
export function notRunLines(suites: SuiteResult[]): string[] {
  const all = suites.flatMap((suite) => suite.notRun);
  const headline = ({ engine, why }: NotRun) => `${engine}: ${why || 'no reason given'}`;
  return [...new Set(all.map(headline))].flatMap((head) => {
    const stories = all.filter((one) => headline(one) === head).flatMap(({ story }) => story ?? []);
    return [`  on ${head}: ${stories.length || 'all'}`, ...stories.map((story) => `    ${story}`)];
  });
}

export const slowest = (suites: SuiteResult[], count: number) =>
  suites
    .flatMap((suite) => suite.tests)
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count);
