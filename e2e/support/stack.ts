import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TimeLimits } from '../../src/protocol/time-limits.ts';
import { freePorts } from './ports.ts';

/** The whole demo, as `npm run demo` starts it, on ports and data of its own. */
export interface Stack {
  shopUrl: string;
  providerUrl: string;
  bankUrl: string;
  /** Where its databases and logs are. */
  dataDir: string;
  stop(): Promise<void>;
}

const STARTS_WITHIN = 90_000;

/** `server`: rendered for each session. `static`: one file for all. */
export type FramePage = 'server' | 'static';

interface StackOptions {
  timeLimits: Partial<TimeLimits>;
  framePage?: FramePage;
}

export async function startStack(
  name: string,
  { timeLimits, framePage = 'server' }: StackOptions,
): Promise<Stack> {
  const dataDir = resolve('.test', 'stacks', name);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const [provider, shop, bank] = await freePorts(3);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'demo/main.ts'], {
    env: {
      ...process.env,
      PROVIDER_PORT: String(provider),
      SHOP_PORT: String(shop),
      BANK_PORT: String(bank),
      PROVIDER_URL: `http://localhost:${provider}`,
      SHOP_URL: `http://127.0.0.1:${shop}`,
      BANK_URL: `http://localhost:${bank}`,
      BANK_NOTIFY_URL: `http://localhost:${provider}/bank/notifications/`,
      BANK_CONTROL: '1',
      DATA_DIR: dataDir,
      FRAME_PAGE: framePage,
      TIME_LIMITS: JSON.stringify(timeLimits),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const shopUrl = `http://127.0.0.1:${shop}`;
  await printed(child, shopUrl);
  return {
    shopUrl,
    providerUrl: `http://localhost:${provider}`,
    bankUrl: `http://localhost:${bank}`,
    dataDir,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Resolves when the demo has printed its last line, which names the shop. */
function printed(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`The demo ${why}. It printed:\n${output}`));
    const timer = setTimeout(() => fail('did not start'), STARTS_WITHIN);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes(text)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exited with ${code}`);
    });
  });
}
