import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../../e2e/engines/chromium.ts';
import { findChromium } from '../../scripts/browsers.ts';
import { connectDevTools } from './devtools.ts';
import type { TraceEvent } from './trace-events.ts';

/**
 * A browser whose pages nobody is attached to: what drives browsers for tests stops every frame of another process
 * until it has made itself at home there, and that would be measured, too.
 */
export interface UnwatchedBrowser {
  /** @returns the ID of a browser context without a past. */
  newContext(): Promise<string>;
  closeContext(id: string): Promise<void>;
  /** @param slower how many times slower its processor is made; attached to for that only. @returns what closes it. */
  open(context: string, url: string, slower: number): Promise<() => Promise<void>>;
  /** Begins to write down what all processes do. @returns what ends it. */
  trace(categories: readonly string[]): Promise<() => Promise<TraceEvent[]>>;
  stop(): Promise<void>;
}

const FLAGS = [
  '--headless',
  // As for the stories: among others, no suggestions under an address bar, which are two processes for every window.
  ...(chromiumLaunch(null).args ?? []),
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-port=0',
];

/** Milliseconds in which what was traced must be handed over. */
const PATIENCE = 60_000;

/** @throws Error where no Chromium is there. */
export async function startUnwatchedBrowser(): Promise<UnwatchedBrowser> {
  const executable = findChromium() ?? chromium.executablePath();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'souk-bench-browser-'));
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    // Goes on to read what comes later, so that the browser never waits for us.
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, found] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    exited.then(() => reject(new Error(`${executable} ended before it could be used.`)), reject);
  });
  const { send, on } = await connectDevTools(url);

  const slowed = new Map<string, number>();
  // Frames in other processes: each has its own processor.
  on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }, parent) => {
    const rate = slowed.get(parent ?? '');
    if (rate === undefined) return;
    const own = String(sessionId);
    slowed.set(own, rate);
    // One that is gone meanwhile needs nothing.
    send('Emulation.setCPUThrottlingRate', { rate }, own).catch(() => undefined);
    if (waitingForDebugger) send('Runtime.runIfWaitingForDebugger', {}, own).catch(() => undefined);
  });
  const openSlowed = async (targetId: string, page: string, rate: number) => {
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const own = String(sessionId);
    slowed.set(own, rate);
    await send('Emulation.setCPUThrottlingRate', { rate }, own);
    await send(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      own,
    );
    await send('Page.navigate', { url: page }, own);
  };

  let traced: TraceEvent[] = [];
  let complete = () => {};
  on('Tracing.dataCollected', ({ value }) => traced.push(...(value as TraceEvent[])));
  on('Tracing.tracingComplete', () => complete());

  return {
    newContext: async () => String((await send('Target.createBrowserContext')).browserContextId),
    closeContext: async (browserContextId) => {
      await send('Target.disposeBrowserContext', { browserContextId });
    },
    async open(browserContextId, page, slower) {
      const first = slower === 1 ? page : 'about:blank';
      const target = { url: first, browserContextId, newWindow: true, width: 1280, height: 720 };
      const targetId = String((await send('Target.createTarget', target)).targetId);
      if (slower !== 1) await openSlowed(targetId, page, slower);
      return async () => {
        await send('Target.closeTarget', { targetId });
        slowed.clear();
      };
    },
    async trace(includedCategories) {
      traced = [];
      const traceConfig = { includedCategories, excludedCategories: ['*'] };
      await send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
      return async () => {
        const all = new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('The browser keeps its trace.')), PATIENCE);
          complete = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        await Promise.all([send('Tracing.end'), all]);
        return traced;
      };
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
