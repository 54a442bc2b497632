import os from 'node:os';
import type { BenchOptions } from '../arguments.ts';
import { table } from '../markdown.ts';
import type { Measured } from './bench.ts';
import { CALLS } from './payment.ts';
import type { Writes } from './writes.ts';

export interface Report {
  measured: readonly Measured[];
  sandbox: { inFlight: number; rate: number };
  writes: Writes;
  options: Pick<BenchOptions, 'seconds' | 'rounds'>;
  /** Name and version. */
  postgres: string;
  at: Date;
}

/** The result, in Markdown. */
export function render({ measured, sandbox, writes, options, postgres, at }: Report): string {
  const statements = writes.transactions.reduce((sum, { length }) => sum + length, 0);
  const lines = measured.flatMap(({ stored, comparisons }) =>
    comparisons.map((comparison) => ({ stored, ...comparison })),
  );
  return [
    `${at.toISOString().slice(0, 10)}, ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${postgres}. ` +
      `${options.rounds} rounds of ${options.seconds} s for the provider and as long for the bare database. ` +
      `A payment’s writes: ${statements} statements in ${writes.transactions.length} transactions.`,
    table(
      [
        'Sessions stored',
        'In flight',
        'Provider, payments/s',
        'Bare database, payments/s',
        'Ratio',
        'Bare against itself',
        'p50',
        'p99',
        'Bare p50',
        'Bare p99',
      ],
      lines.map(({ stored, inFlight, provider, bare, ratio, noise, payment, bareLatency }) => [
        whole(stored),
        String(inFlight),
        withSpread(provider),
        withSpread(bare),
        ratio.toFixed(2),
        `${noise.least.toFixed(2)} to ${noise.most.toFixed(2)}`,
        ...[payment.p50, payment.p99, bareLatency.p50, bareLatency.p99].map(ms),
      ]),
    ),
    'Each call, p50 / p99 in milliseconds:',
    table(
      ['Sessions stored', 'In flight', ...CALLS],
      lines.map(({ stored, inFlight, calls }) => [
        whole(stored),
        String(inFlight),
        ...CALLS.map((call) => `${ms(calls[call].p50)} / ${ms(calls[call].p99)}`),
      ]),
    ),
    ...growth(measured),
    `With the sandbox’s bank, which keeps its own books in SQLite on the same machine: ${Math.round(sandbox.rate)} payments/s at ${sandbox.inFlight} in flight, nothing stored.`,
  ].join('\n\n');
}

/** What a full table changes, where there was an empty one to compare with. */
function growth(measured: readonly Measured[]): string[] {
  const [empty, ...fuller] = measured;
  if (!empty || fuller.length === 0) return [];
  const rows = fuller.flatMap(({ stored, comparisons }) =>
    comparisons.flatMap(({ inFlight, payment, provider, bareLatency }) => {
      const before = empty.comparisons.find((one) => one.inFlight === inFlight);
      if (!before) return [];
      return [
        [
          whole(stored),
          String(inFlight),
          (provider.rate / before.provider.rate).toFixed(2),
          (payment.p50 / before.payment.p50).toFixed(2),
          (payment.p99 / before.payment.p99).toFixed(2),
          (bareLatency.p99 / before.bareLatency.p99).toFixed(2),
        ],
      ];
    }),
  );
  return [
    `Beside ${whole(empty.stored)} sessions stored, as a ratio (1.00 is flat):`,
    table(['Sessions stored', 'In flight', 'Rate', 'p50', 'p99', 'Bare p99'], rows),
  ];
}

const whole = (value: number): string => value.toLocaleString('en-US');
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const withSpread = ({ rate, spread }: { rate: number; spread: number }): string =>
  `${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} ± ${(spread * 100).toFixed(0)} %`;
