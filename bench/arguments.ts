import { parseArgs } from 'node:util';
import { NETWORKS, type NetworkName } from './page/networks.ts';

export interface BenchOptions {
  /** Writes the result into docs/benchmarks.md. */
  write: boolean;
  /** How long one run is measured, in seconds. */
  seconds: number;
  /** How often every run is made. */
  rounds: number;
  /** Numbers of payments at a time. */
  inFlight: number[];
  /** Numbers of sessions that are stored before. */
  stored: number[];
  /** A folder for CPU profiles of the provider; `null` for none. */
  profile: string | null;
  /** How often every page is looked at, beside the yardstick. */
  pairs: number;
  /** What of the page is measured. */
  parts: PagePart[];
  /** Lines between browser and servers, by name. */
  networks: NetworkName[];
  /** How many times slower the processor is made. */
  slower: number[];
}

export const PAGE_PARTS = ['load', 'trace', 'weight', 'typing', 'growth', 'memory', 'pay'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];
const NETWORK_NAMES = NETWORKS.map(({ name }) => name);

const USUAL = { seconds: 6, rounds: 5, inFlight: [1, 8, 64], stored: [0, 1_000_000], pairs: 40 };
/** Whether everything works, in seconds; its figures mean nothing. */
const QUICK = { seconds: 0.5, rounds: 1, inFlight: [1, 4], stored: [0, 1_000], pairs: 2 };

/**
 * Reads the command line.
 * @param names of the benches that there are; all of them are run where none is named.
 * @throws Error that names the argument and what it must be.
 */
export function readArguments(
  args: string[],
  names: readonly string[],
): BenchOptions & { names: readonly string[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      'in-flight': { type: 'string' },
      stored: { type: 'string' },
      profile: { type: 'string' },
      pairs: { type: 'string' },
      parts: { type: 'string' },
      networks: { type: 'string' },
      slower: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `There is no bench "${unknown}". Use: npm run bench -- ${names.join(' | ')}, or none for all.`,
    );
  if (values.quick && values.write)
    throw new Error('--quick can’t be used with --write: its figures mean nothing.');
  const usual = values.quick ? QUICK : USUAL;
  const pageOptions = {
    parts: listed('parts', values.parts, PAGE_PARTS),
    networks: listed('networks', values.networks, NETWORK_NAMES),
    slower: whole('slower', values.slower, 1),
  };
  if (values.write && pageOptions.slower)
    throw new Error('--write takes every processor: leave out --slower.');
  return {
    names: positionals.length > 0 ? positionals : names,
    write: values.write,
    seconds: number('seconds', values.seconds, 0.1) ?? usual.seconds,
    rounds: whole('rounds', values.rounds, 1)?.[0] ?? usual.rounds,
    inFlight: whole('in-flight', values['in-flight'], 1) ?? usual.inFlight,
    stored: whole('stored', values.stored, 0) ?? usual.stored,
    profile: values.profile ?? null,
    pairs: whole('pairs', values.pairs, 1)?.[0] ?? usual.pairs,
    parts: pageOptions.parts ?? [...PAGE_PARTS],
    networks: pageOptions.networks ?? NETWORK_NAMES,
    slower: pageOptions.slower ?? [1, 6],
  };
}

function listed<T extends string>(
  name: string,
  given: string | undefined,
  known: readonly T[],
): T[] | undefined {
  return given?.split(',').map((part) => {
    const found = known.find((each) => each === part);
    if (!found) throw new Error(`--${name}: there is no "${part}". Use some of: ${known.join(',')}.`);
    return found;
  });
}

function number(name: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined;
  const read = Number(given);
  if (given.trim() === '' || !Number.isFinite(read) || read < least)
    throw new Error(`--${name}: "${given}" is not a number from ${least} on.`);
  return read;
}

function whole(name: string, given: string | undefined, least: number): number[] | undefined {
  return given?.split(',').map((part) => {
    const read = number(name, part, least) ?? least;
    if (!Number.isInteger(read)) throw new Error(`--${name}: "${part}" is not a whole number.`);
    return read;
  });
}
