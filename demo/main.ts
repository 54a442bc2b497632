import { readConfig } from './launcher/config.ts';
import { runDemo } from './launcher/demo.ts';

/** `npm run demo`: bank, provider and shop, each a process of its own. The shop's URL is the last line. */

const unwanted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => unwanted.abort());

try {
  await runDemo({
    config: readConfig(process.env),
    environment: process.env,
    signal: unwanted.signal,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
