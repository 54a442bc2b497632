import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notRunLines, readPlaywright } from './test-results.ts';

const story = (title: string, status: string, annotations: object[] = []) => ({
  title,
  file: 'some.spec.ts',
  tests: [{ projectName: 'firefox', status, annotations, results: [{ duration: 5 }] }],
});

function read(skipped: object[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'souk-')), 'e2e.json');
  const specs = [story('pays', 'expected'), story('needs much', 'skipped', skipped)];
  const stats = { expected: 1, unexpected: 0, flaky: 0 };
  writeFileSync(file, JSON.stringify({ suites: [{ specs }], errors: [], stats }));
  return readPlaywright(file);
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
