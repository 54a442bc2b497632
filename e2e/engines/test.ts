import { test as base } from '@playwright/test';
import { adaptFirefox } from './firefox.ts';
import { lackOf } from './needs.ts';

interface EngineOptions {
  /** Keeps pages in the back/forward cache. Playwright then loses the frames in them. */
  backForwardCache: boolean;
}

interface Able {
  /** Leaves the story out where the engine lacks what it needs. */
  able: undefined;
}

/** Playwright's test with every engine's driver mended, and stories left out by what they need. */
export const test = base.extend<Able, EngineOptions>({
  backForwardCache: [false, { option: true, scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions, backForwardCache }, use) => {
      const { ignoreDefaultArgs } = launchOptions;
      await use(
        backForwardCache && Array.isArray(ignoreDefaultArgs)
          ? { ...launchOptions, ignoreDefaultArgs: [...ignoreDefaultArgs, '--disable-back-forward-cache'] }
          : launchOptions,
      );
    },
    { scope: 'worker' },
  ],

  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') await adaptFirefox(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],

  able: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, info) => {
      const lack = lackOf(info);
      info.skip(lack !== null, lack ?? '');
      await use(undefined);
    },
    { auto: true },
  ],
});
