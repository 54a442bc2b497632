import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
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

/** Starts a service as a process of its own, and waits until it says on which port it is `ready`. */
async function start(
  file: string | URL,
  { ready, env, flags = [] }: { ready: string; env: Record<string, string>; flags?: string[] },
): Promise<Service> {
  if (interrupted) throw new Error('Interrupted.');
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, path], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const exited = once(child, 'exit').finally(() => running.delete(child));
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    // Goes on to read what comes later, so that the process never waits for us.
    lines.on('line', (line) => {
      if (!line.includes(ready)) return;
      const { port, url } = JSON.parse(line) as { port?: number; url?: string };
      resolve(port ?? Number(new URL(url ?? '').port));
    });
    exited.then(() => reject(new Error(`${file} ended before it was ready.`)), reject);
  });
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
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
