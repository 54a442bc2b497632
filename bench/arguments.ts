import { parseArgs } from 'node:util';

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
}

const USUAL = { seconds: 6, rounds: 5, inFlight: [1, 8, 64], stored: [0, 1_000_000], profile: null };
/** Whether everything works, in seconds; its figures mean nothing. */
const QUICK = { seconds: 0.5, rounds: 1, inFlight: [1, 4], stored: [0, 1_000], profile: null };

/**
 * Reads the command line.
 * @param names of the benches that there are.
 * @throws Error that names the argument and what it must be.
 */
export function readArguments(args: string[], names: readonly string[]): BenchOptions & { name: string } {
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
    },
  });
  const [name = '', ...more] = positionals;
  if (!names.includes(name) || more.length > 0)
    throw new Error(`Name one bench: npm run bench -- ${names.join(' | ')}.`);
  if (values.quick && values.write)
    throw new Error('--quick can’t be used with --write: its figures mean nothing.');
  const usual = values.quick ? QUICK : USUAL;
  return {
    name,
    write: values.write,
    seconds: number('seconds', values.seconds, 0.1) ?? usual.seconds,
    rounds: whole('rounds', values.rounds, 1)?.[0] ?? usual.rounds,
    inFlight: whole('in-flight', values['in-flight'], 1) ?? usual.inFlight,
    stored: whole('stored', values.stored, 0) ?? usual.stored,
    profile: values.profile ?? usual.profile,
  };
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
