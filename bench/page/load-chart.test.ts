import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadChart } from './load-chart.ts';

const read = (file: string) => readFile(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

test('the chart in README shows what the tables say', async () => {
  expect(loadChart(await read('benchmarks.md'))).toBe(await read('bench.svg'));
});

test('a table that lacks a form can’t be drawn', async () => {
  const document = (await read('benchmarks.md')).replace(
    '| bare form | 1× | cold |',
    '| other form | 1× | cold |',
  );
  expect(() => loadChart(document)).toThrow('no row for bare form on loopback');
});
