import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A service that is a process of its own. */
export interface Started {
  child: ChildProcess;
  url: string;
  /** What it has written so far, on both streams. */
  output(): string;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts the provider as `npm run demo` does, on any free port; resolves when it answers. Killed with the test, if not before. */
export const startProcess = (environment: Record<string, string>): Promise<Started> =>
  startMain(MAIN, { PROVIDER_PORT: '0', ...environment }, (output) => {
    const [, port] = /"port":(\d+).*"msg":"provider ready"/.exec(output) ?? [];
    return port === undefined ? null : `http://localhost:${port}`;
  });

/**
 * The same of any service of the demo.
 * @param main path of what is run.
 * @param urlIn finds where it answers in what it has written; `null` until it does.
 */
export async function startMain(
  main: string,
  environment: Record<string, string>,
  urlIn: (output: string) => string | null,
): Promise<Started> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  await expect.poll(() => urlIn(output), { timeout: 30_000, message: main }).not.toBeNull();
  return { child, url: urlIn(output) ?? '', output: () => output, kill };
}
