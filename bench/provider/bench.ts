import { readFile, writeFile } from 'node:fs/promises';
import type { BenchOptions } from '../arguments.ts';
import { replaceBetween } from '../markdown.ts';
import { createBare } from './bare.ts';
import { type Comparison, compare, type Pace } from './compare.ts';
import { fill } from './fill.ts';
import { createClient } from './payment.ts';
import { endOnInterrupt, type Service, startBank, startProvider, startSandboxBank } from './processes.ts';
import { RECORDED, recordPayment } from './record-payment.ts';
import { render } from './report.ts';
import { runFor } from './run.ts';
import { onStage, type Stage } from './stage.ts';
import type { Writes } from './writes.ts';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const say = (line: string) => process.stderr.write(`${line}\n`);

/** What was measured with so many sessions stored. */
export interface Measured {
  stored: number;
  comparisons: Comparison[];
}

/** `npm run bench -- provider`: payments per second against the bare database, see docs/benchmarks.md. */
export async function benchProvider(options: BenchOptions): Promise<void> {
  endOnInterrupt();
  await onStage(async (stage) => {
    say('recording the writes of one payment');
    const writes = await recordPayment(stage);
    const bank = await startBank();
    try {
      const measured: Measured[] = [];
      for (const stored of options.stored)
        measured.push({ stored, comparisons: await measure(stage, bank, writes, stored, options) });
      const sandbox = await withSandboxBank(stage, options);
      const report = render({ measured, sandbox, writes, options, postgres: stage.version, at: new Date() });
      process.stdout.write(`${report}\n`);
      if (options.write)
        await writeFile(DOCUMENT, replaceBetween(await readFile(DOCUMENT, 'utf8'), 'provider', report));
    } finally {
      await bank.stop();
    }
  });
}

/** Until the code is compiled and every connection is open. */
const WARM_UP = 20;

async function measure(
  stage: Stage,
  bank: Service,
  writes: Writes,
  stored: number,
  { inFlight, seconds, rounds, profile }: BenchOptions,
): Promise<Comparison[]> {
  say(`storing ${stored} sessions`);
  const databaseUrl = await stage.copyDatabase(RECORDED, `provider_${stored}`);
  await fill(databaseUrl, stored);
  // One of its own, so that nobody works on the jobs that it is left with.
  const bareUrl = await stage.copyDatabase(`provider_${stored}`, `bare_${stored}`);
  const bare = createBare(bareUrl, writes);
  const provider = await startProvider({ ...stage, bank, databaseUrl, profile });
  const client = createClient(provider.port);
  try {
    const comparisons: Comparison[] = [];
    for (const number of inFlight) {
      say(`${stored} stored, ${number} in flight`);
      const pace: Pace = { inFlight: number, seconds, rounds };
      await Promise.all(Array.from({ length: WARM_UP }, () => client.pay()));
      await Promise.all(Array.from({ length: WARM_UP }, () => bare.pay()));
      await Promise.all([databaseUrl, bareUrl].map((url) => stage.analyze(url)));
      comparisons.push(await compare(client, bare, pace));
    }
    return comparisons;
  } finally {
    client.rest();
    await bare.close();
    await provider.stop();
  }
}

/** The same payments with the sandbox's bank, which keeps books of its own. @returns payments per second. */
async function withSandboxBank(
  stage: Stage,
  { seconds }: BenchOptions,
): Promise<{ inFlight: number; rate: number }> {
  const inFlight = 8;
  say(`with the sandbox’s bank, ${inFlight} in flight`);
  const bank = await startSandboxBank(stage.dataDir);
  const databaseUrl = await stage.copyDatabase(RECORDED, 'sandbox');
  const provider = await startProvider({ ...stage, bank, databaseUrl, profile: null });
  const client = createClient(provider.port);
  try {
    await Promise.all(Array.from({ length: WARM_UP }, () => client.pay()));
    const { rate } = await runFor(() => client.pay(), inFlight, seconds);
    return { inFlight, rate };
  } finally {
    client.rest();
    await provider.stop();
    await bank.stop();
  }
}
