import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { type BenchOptions, readArguments } from './arguments.ts';
import { benchPage } from './page/bench.ts';
import { benchProvider } from './provider/bench.ts';

/** `npm run bench [-- <names> <options>]`, see docs/benchmarks.md. */
const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  provider: benchProvider,
  page: benchPage,
};

async function main(): Promise<void> {
  const { names, ...options } = readArguments(process.argv.slice(2), Object.keys(BENCHES));
  for (const name of names) await BENCHES[name]?.(options);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    // With its causes.
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(1);
  });
}
