import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failureLines, notRunLines, readPlaywright, readVitest } from './test-results.ts';

const story = (title: string, status: string, annotations: object[] = []) => ({
  title,
  file: 'some.spec.ts',
  tests: [{ projectName: 'firefox', status, annotations, results: [{ duration: 5 }] }],
});

const folder = mkdtempSync(join(tmpdir(), 'souk-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));
let reports = 0;

function reportFile(report: object): string {
  reports += 1;
  const file = join(folder, `${reports}.json`);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

function read(skipped: object[]) {
  const specs = [story('pays', 'expected'), story('needs much', 'skipped', skipped)];
  const stats = { expected: 1, unexpected: 0, flaky: 0 };
  return readPlaywright(reportFile({ suites: [{ specs }], errors: [], stats }));
}

test('a story that an engine can’t tell is counted and told with its reason', () => {
  const result = read([{ type: 'skip', description: 'devtools: only Chromium' }]);
  expect(result).toMatchObject({ passed: 1, failed: 0 });
  expect(notRunLines([result])).toEqual([
    '  on firefox: devtools: only Chromium: 1',
    '    some.spec.ts: needs much',
  ]);
});

test('a story that was left out without a reason fails', () => {
  expect(read([])).toMatchObject({ passed: 1, failed: 1 });
});

test('a story that failed is told with what it said, without colors and trace', () => {
  const error = { message: '\u001b[31mexpected 1\u001b[39m\nto be 2\n    at some.spec.ts:3' };
  const { tests, ...spec } = story('pays', 'unexpected');
  const failed = { ...spec, tests: tests.map((test) => ({ ...test, results: [{ duration: 5, error }] })) };
  const stats = { expected: 0, unexpected: 1, flaky: 0 };
  const result = readPlaywright(reportFile({ suites: [{ specs: [failed] }], errors: [], stats }));
  expect(failureLines(result.failures)).toEqual([
    '  [firefox] some.spec.ts: pays',
    '    expected 1',
    '    to be 2',
  ]);
});

test('a story that passed when it was tried again is counted, and told with what it said at first', () => {
  const { tests, ...spec } = story('pays', 'flaky');
  const results = [{ duration: 5, error: { message: 'lost the focus' } }, { duration: 4 }];
  const stats = { expected: 0, unexpected: 0, flaky: 1 };
  const suites = [{ specs: [{ ...spec, tests: tests.map((test) => ({ ...test, results })) }] }];
  const result = readPlaywright(reportFile({ suites, errors: [], stats }));
  expect(result).toMatchObject({ passed: 1, failed: 0, failures: [] });
  expect(result.secondTry).toEqual([{ name: '[firefox] some.spec.ts: pays', why: 'lost the focus' }]);
});

/** @param files what each says, by its path. */
function readUnit(
  files: Record<string, { status?: string; message?: string; assertionResults?: object[] }>,
  { failed = 0, failedFiles = 0, all = Object.keys(files) } = {},
) {
  const testResults = Object.entries(files).map(([path, said]) => ({
    name: join(process.cwd(), path),
    status: 'passed',
    message: '',
    assertionResults: [],
    ...said,
  }));
  const counts = { numPassedTests: 1, numFailedTests: failed, numFailedTestSuites: failedFiles };
  return readVitest(reportFile({ ...counts, testResults }), 'unit', all);
}

const WRONG = ['AssertionError: 1\n    at x.ts:1'];

test('so is a test', () => {
  const again = { fullName: 'adds up', status: 'passed', failureMessages: WRONG };
  const result = readUnit({ 'src/sum.test.ts': { assertionResults: [again] } });
  expect(result).toMatchObject({ passed: 1, failed: 0, failures: [] });
  expect(result.secondTry).toEqual([{ name: 'src/sum.test.ts: adds up', why: 'AssertionError: 1' }]);
});

test('a file that no project takes in fails', () => {
  const result = readUnit({ 'src/sum.test.ts': {} }, { all: ['src/sum.test.ts', 'src/product.test.ts'] });
  expect(result).toMatchObject({ passed: 1, failed: 1, failures: [{ name: 'src/product.test.ts' }] });
});

test('told are also a test that failed and a file that could not be loaded', () => {
  const one = { fullName: 'adds up', status: 'failed', failureMessages: WRONG };
  const two = { fullName: 'goes on', status: 'passed', duration: 3, failureMessages: [] };
  const result = readUnit(
    {
      'src/broken.test.ts': { status: 'failed', message: 'no such file' },
      'src/sum.test.ts': { status: 'failed', assertionResults: [one, two] },
    },
    { failed: 1, failedFiles: 2 },
  );
  expect(failureLines(result.failures)).toEqual([
    '  src/broken.test.ts',
    '    no such file',
    '  src/sum.test.ts: adds up',
    '    AssertionError: 1',
  ]);
});
