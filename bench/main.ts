import { pathToFileURL } from 'node:url';
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
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
}
