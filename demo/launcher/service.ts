import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readable } from './readable.ts';

export interface ServiceOptions {
  name: string;
  /** Path of the module to run. */
  main: string;
  env: NodeJS.ProcessEnv;
  /** Folder of the log files. */
  logs: string;
  /** Told what a person should see. */
  say: (line: string) => void;
}

export interface Service {
  name: string;
  /** Resolves when it says so itself: at its port somebody else may answer. */
  ready: Promise<void>;
  /** Resolves when the process is gone, with how it went. */
  ended: Promise<string>;
  /** Asks it to end, and ends it after ten seconds. */
  stop(): Promise<void>;
}

const PATIENCE = 10_000;

/** Runs one of the demo's services as a process of its own. */
export function startService({ name, main, env, logs, say }: ServiceOptions): Service {
  mkdirSync(logs, { recursive: true });
  const file = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve());
  });
  for (const stream of [child.stdout, child.stderr]) {
    follow(stream, (line) => {
      file.write(`${line}\n`);
      const told = readable(name, line);
      if (told !== null) say(told);
    });
  }
  const ended = waitFor(child).finally(() => file.end());
  return {
    name,
    ready,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function follow(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream !== null)
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
}

async function waitFor(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = await once(child, 'close');
    return signal ? `was ended by ${signal}` : `ended with status ${code}`;
  } catch (error) {
    return `could not be started: ${error instanceof Error ? error.message : error}`;
  }
}
