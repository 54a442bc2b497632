import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Service {
  port: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
let interrupted = false;

/** On Ctrl-C the services end, so whatever waits for them fails, and what was started before them is tidied up. */
export function endOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      interrupted = true;
      for (const child of running) child.kill('SIGTERM');
    });
}

/**
 * Starts a service as a process of its own, and waits until it says on which port it is `ready`. What it logs goes into a
 * file: reading along would be work, and wake the process that makes the payments with every line.
 */
async function start(
  file: string | URL,
  { ready, env, flags = [] }: { ready: string; env: Record<string, string>; flags?: string[] },
): Promise<Service> {
  if (interrupted) throw new Error('Interrupted.');
  const script = fileURLToPath(new URL(file, import.meta.url));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souk-bench-log-'));
  const log = await open(path.join(folder, 'log'), 'a+');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', log.fd, 'inherit'],
  });
  running.add(child);
  const exited = once(child, 'exit').finally(async () => {
    running.delete(child);
    await log.close();
    await rm(folder, { recursive: true });
  });
  const hasEnded = exited.then(() => {
    throw new Error(`${file} ended before it was ready.`);
  });
  const port = await Promise.race([portOf(path.join(folder, 'log'), ready), hasEnded]);
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** From the line of a log that says `ready`, once it is there. */
async function portOf(log: string, ready: string): Promise<number> {
  for (;;) {
    const lines = (await readFile(log, 'utf8')).split('\n').slice(0, -1);
    const line = lines.find((one) => one.includes(ready));
    if (line !== undefined) {
      const { port, url } = JSON.parse(line) as { port?: number; url?: string };
      return port ?? Number(new URL(url ?? '').port);
    }
    await wait(20);
  }
}

/** The bank that costs nothing. */
export const startBank = (): Promise<Service> => start('./bank.ts', { ready: '"the bank is open"', env: {} });

/** The sandbox's bank, with its books in a file. */
export const startSandboxBank = (dataDir: string): Promise<Service> =>
  start('../../demo/bank/main.ts', {
    ready: '"the bank is open"',
    // Nobody listens there: its notifications are not part of what is measured.
    env: { BANK_PORT: '0', DATA_DIR: dataDir, BANK_NOTIFY_URL: 'http://localhost:9/' },
  });

/**
 * @param profile folder for a CPU profile; `null` for none.
 * @param port for browsers, which need an origin that the provider knows; any by default.
 * @param framePage by default the one for which nothing has to be built.
 * @param file of the process; the provider's own by default.
 */
export const startProvider = (options: {
  databaseUrl: string;
  bank: Service;
  distDir: string;
  profile: string | null;
  port?: number;
  framePage?: 'server' | 'static';
  file?: URL;
}): Promise<Service> =>
  start(options.file ?? new URL('../../demo/provider/main.ts', import.meta.url), {
    ready: '"provider ready"',
    env: {
      PROVIDER_PORT: String(options.port ?? 0),
      DATABASE_URL: options.databaseUrl,
      BANK_URL: `http://127.0.0.1:${options.bank.port}`,
      DIST_DIR: options.distDir,
      FRAME_PAGE: options.framePage ?? 'static',
    },
    flags: [
      // As docs/operations.md advises.
      '--max-semi-space-size=64',
      ...(options.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]),
    ],
  });
