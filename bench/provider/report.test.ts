import { expect, test } from 'vitest';
import { summarise } from './compare.ts';
import { render } from './report.ts';

const payment = (ms: number) => ({ create: ms, read: ms, pay: ms, commit: ms });
const run = <T>(rate: number, payments: T[]) => ({ rate, payments });

const comparison = (slower: number) =>
  summarise(8, [
    { before: run(100, [10]), provider: run(60, [payment(5)]), after: run(110, [10]) },
    { before: run(100, [12]), provider: run(50, [payment(5 * slower)]), after: run(100, [14]) },
    { before: run(90, [10]), provider: run(55, [payment(5)]), after: run(90, [10]) },
  ]);

test('a ratio is taken round by round, and the yardstick beside itself', () => {
  const { provider, bare, ratio, noise, payment } = comparison(2);
  expect(provider).toEqual({ rate: 55, spread: 5 / 55 });
  expect(bare.rate).toBe(100);
  // 60/105, 50/100, 55/90
  expect(ratio).toBeCloseTo(60 / 105);
  expect(noise).toEqual({ least: 1, most: 1.1 });
  expect(payment).toEqual({ p50: 20, p99: 40 });
});

test('the report holds every figure beside how many sessions were stored', () => {
  const writes = { transactions: [[{ text: 'insert', parameters: [] }], []], identifiers: [] };
  const report = render({
    measured: [
      { stored: 0, comparisons: [comparison(1)] },
      { stored: 1_000_000, comparisons: [comparison(2)] },
    ],
    sandbox: { inFlight: 8, rate: 31.4 },
    writes,
    options: { seconds: 6, rounds: 3 },
    postgres: 'PostgreSQL 18.4',
    at: new Date('2026-01-02T23:00:00Z'),
  });
  expect(report).toContain('2026-01-02, ');
  expect(report).toContain('PostgreSQL 18.4. 3 rounds of 6 s');
  expect(report).toContain('1 statements in 2 transactions');
  expect(report).toContain(
    '| 1,000,000 | 8 | 55 ± 9 % | 100 ± 8 % | 0.57 | 1.00 to 1.10 | 20 | 40 | 10 | 14 |',
  );
  expect(report).toContain('| 0 | 8 | 5.0 / 5.0 |');
  expect(report).toContain('| 1,000,000 | 8 | 1.00 | 1.00 | 2.00 | 1.00 |');
  expect(report).toContain('31 payments/s at 8 in flight');
});
