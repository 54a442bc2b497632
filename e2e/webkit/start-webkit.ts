import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findWebKit } from '../../scripts/browsers.ts';
import { freePorts } from '../support/ports.ts';
import { openSession, type WebDriver } from './webdriver.ts';

export interface WebKit {
  browser: WebDriver;
  stop(): Promise<void>;
}

/** So tall that nothing has to be scrolled to: the driver scrolls in a frame, but not the page around it. */
const SCREEN = { width: 1300, height: 2000 };

/** Starts WebKitGTK's MiniBrowser through its WebDriver, on a display of its own where it can have one. */
export async function startWebKit(): Promise<WebKit> {
  const found = findWebKit();
  if (!found) throw new Error('No WebKitWebDriver is installed.');
  const screen = found.xvfb === null ? null : await startDisplay(found.xvfb);
  const [port = 0] = await freePorts(1);
  const driver = spawn(found.driver, [`--port=${port}`], {
    env: { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await listening(url);
  const browser = await openSession(url, {});
  await browser.resize(SCREEN.width, SCREEN.height);
  return {
    browser,
    async stop() {
      await browser.quit();
      await ended(driver);
      if (screen) await ended(screen.process);
    },
  };
}

/** Xvfb picks a display that is free and says which. */
async function startDisplay(xvfb: string): Promise<{ display: string; process: ChildProcess }> {
  const child = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const pipe = child.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe.');
  const [number] = (await once(pipe, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process: child };
}

async function listening(url: string): Promise<void> {
  const until = Date.now() + 15_000;
  for (;;) {
    const answer = await fetch(`${url}/status`).catch((error: Error) => error);
    if (answer instanceof Response && answer.ok) return;
    if (Date.now() > until) throw new Error(`WebKitWebDriver does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
