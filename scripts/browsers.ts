import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/**
 * Finds a Chromium for the end-to-end tests, and installs one where there is none: Playwright's own build
 * where it can be had, else the system's.
 */

const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns the executable to start, `undefined` for Playwright's own build, `null` when there is none. */
export function findChromium(): string | undefined | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  return SYSTEM_CHROMIUMS.find(isExecutable) ?? null;
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

function installDebians(): boolean {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findChromium() !== null || installPlaywrights() || installDebians();
  if (!found || findChromium() === null) {
    process.stderr.write(
      'No Chromium found and none could be installed. Install one ("npx playwright install --with-deps chromium", or your system\'s package) or name it in CHROMIUM_PATH.\n',
    );
    process.exit(1);
  }
}
