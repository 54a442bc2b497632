import { median, percentile, spread } from '../statistics.ts';
import type { Bare } from './bare.ts';
import { CALLS, type Client, type Timings } from './payment.ts';
import { type Run, runFor } from './run.ts';

export interface Latency {
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** The provider beside the bare database, with so many payments at a time. */
export interface Comparison {
  inFlight: number;
  /** Payments per second: medians over the rounds, each with half of its range as a share of it. */
  provider: { rate: number; spread: number };
  bare: { rate: number; spread: number };
  /** The median of the rounds' ratios. */
  ratio: number;
  /** The yardstick against itself in the same rounds: the least and the most. */
  noise: { least: number; most: number };
  payment: Latency;
  calls: Record<(typeof CALLS)[number], Latency>;
  bareLatency: Latency;
}

interface Round {
  before: Run<number>;
  provider: Run<Timings>;
  after: Run<number>;
}

export interface Pace {
  inFlight: number;
  seconds: number;
  rounds: number;
}

/** In every round the bare database runs before and after the provider, so that what drifts hits both. */
export async function compare(
  provider: Client,
  bare: Bare,
  { inFlight, seconds, rounds }: Pace,
): Promise<Comparison> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await runFor(() => bare.pay(), inFlight, seconds / 2);
    const middle = await runFor(() => provider.pay(), inFlight, seconds);
    provider.rest();
    const after = await runFor(() => bare.pay(), inFlight, seconds / 2);
    measured.push({ before, provider: middle, after });
  }
  return summarise(inFlight, measured);
}

export function summarise(inFlight: number, rounds: readonly Round[]): Comparison {
  const payments = rounds.flatMap(({ provider }) => provider.payments);
  const bareRates = rounds.map(({ before, after }) => (before.rate + after.rate) / 2);
  const rates = rounds.map(({ provider }) => provider.rate);
  const itself = rounds.map(({ before, after }) => after.rate / before.rate);
  const calls = CALLS.map((call) => [call, latency(payments.map((timings) => timings[call]))] as const);
  return {
    inFlight,
    provider: { rate: median(rates), spread: spread(rates) },
    bare: { rate: median(bareRates), spread: spread(bareRates) },
    ratio: median(rates.map((rate, round) => rate / (bareRates[round] ?? rate))),
    noise: { least: Math.min(...itself), most: Math.max(...itself) },
    payment: latency(payments.map((timings) => CALLS.reduce((sum, call) => sum + timings[call], 0))),
    calls: Object.fromEntries(calls) as Comparison['calls'],
    bareLatency: latency(rounds.flatMap(({ before, after }) => [...before.payments, ...after.payments])),
  };
}

const latency = (of: readonly number[]): Latency => ({ p50: percentile(of, 0.5), p99: percentile(of, 0.99) });
