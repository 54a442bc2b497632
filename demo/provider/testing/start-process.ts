import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A provider that is a process of its own. */
export interface Started {
  child: ChildProcess;
  url: string;
  /** What it has written so far, on both streams. */
  output(): string;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts the provider as `npm run demo` does, on any free port; resolves when it answers. Killed with the test, if not before. */
export async function startProcess(environment: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH, PROVIDER_PORT: '0', ...environment },
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
  await expect.poll(() => output, { timeout: 30_000 }).toMatch(/"msg":"provider ready"/);
  const [, port] = /"port":(\d+)/.exec(output) ?? [];
  return { child, url: `http://localhost:${port}`, output: () => output, kill };
}
