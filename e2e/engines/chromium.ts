import type { LaunchOptions } from '@playwright/test';

/**
 * How Chromium is started for the stories.
 *
 * @param executablePath The system's; `undefined` for Playwright's own build, `null` when there is none.
 */
export const chromiumLaunch = (executablePath: string | undefined | null): LaunchOptions => ({
  // Playwright's own would else be its headless shell, which has no popup blocker and no back/forward cache.
  ...(executablePath ? { executablePath } : { channel: 'chromium' }),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A popup that nobody clicked for is blocked, as it is for a customer.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
});
