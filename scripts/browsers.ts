import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * Finds the browsers for the end-to-end tests, and installs those that are missing: Playwright's own
 * Chromium where it can be had, else the system's; a stock Firefox; WebKitGTK with its WebDriver.
 */

const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** @returns the executable to start, `undefined` for Playwright's own build, `null` when there is none. */
export function findChromium(): string | undefined | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  return SYSTEM_CHROMIUMS.find(isExecutable) ?? null;
}

/** @returns the executable to start, `null` when there is none. */
export const findFirefox = (): string | null =>
  process.env.FIREFOX_PATH || (FIREFOXES.find(isExecutable) ?? null);

/** What the stories on WebKitGTK need: its WebDriver, and a display to draw on. */
export interface WebKit {
  driver: string;
  /** `null`: the display that is there. */
  xvfb: string | null;
}

export function findWebKit(): WebKit | null {
  const driver = ['/usr/bin/WebKitWebDriver'].find(isExecutable);
  const xvfb = ['/usr/bin/Xvfb'].find(isExecutable) ?? null;
  if (!driver || (xvfb === null && !process.env.DISPLAY)) return null;
  return { driver, xvfb };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const isRoot = process.getuid?.() === 0;

function installPlaywrights(): boolean {
  return run('playwright', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
}

function installDebians(...packages: string[]): boolean {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  );
}

const needed = [
  {
    name: 'Chromium',
    found: () => findChromium() !== null,
    install: () => installPlaywrights() || installDebians('chromium'),
    remedy:
      'Install one ("npx playwright install --with-deps chromium", or your system\'s package) or name it in CHROMIUM_PATH.',
    optional: false,
  },
  {
    name: 'Firefox',
    found: () => findFirefox() !== null,
    install: () => installDebians('firefox-esr'),
    remedy: 'Install one (on Debian "apt-get install firefox-esr") or name it in FIREFOX_PATH.',
    optional: true,
  },
  {
    name: 'WebKitGTK with WebDriver',
    found: () => findWebKit() !== null,
    install: () => installDebians('webkit2gtk-driver', 'xvfb'),
    remedy: 'On Debian: "apt-get install webkit2gtk-driver xvfb".',
    optional: true,
  },
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, found, install, remedy, optional } of needed) {
    if (found()) continue;
    install();
    if (found()) continue;
    process.stderr.write(`No ${name} found and none could be installed. ${remedy}\n`);
    // Elsewhere the stories of that engine are told as not run.
    if (!optional || process.env.CI) process.exitCode = 1;
  }
}
