import type { LaunchOptions } from '@playwright/test';

/**
 * Of the flags of one name Chromium takes the last, so Playwright's own (1.63) are said again. The others are
 * suggestions under an address bar that nobody sees: two processes more for every window.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/**
 * How Chromium is started for the stories.
 *
 * @param executablePath The system's; `undefined` for Playwright's own build, `null` when there is none.
 */
export const chromiumLaunch = (executablePath: string | undefined | null): LaunchOptions => ({
  // Playwright's own would else be its headless shell, which has no popup blocker and no back/forward cache.
  ...(executablePath ? { executablePath } : { channel: 'chromium' }),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${WITHOUT.join()}`,
  ],
  // A popup that nobody clicked for is blocked, as it is for a customer.
  ignoreDefaultArgs: ['--disable-popup-blocking'],
});
