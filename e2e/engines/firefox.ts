import type { Browser, LaunchOptions } from '@playwright/test';
import { typeWhereTheFocusIs } from './firefox-keyboard.ts';
import { findFramesAnywhere } from './firefox-position.ts';
import { enlargeWindows, openInTabs, ROOMY } from './firefox-window.ts';
import { answerAtOnce } from './firefox-wire.ts';
import { insideOfPage } from './playwright-inside.ts';

/** How a stock Firefox is started for the stories. */
export const firefoxLaunch = (executablePath: string): LaunchOptions => ({
  executablePath,
  env: {
    ...definedOf(process.env),
    // Of the screen, and of every window that the driver opens.
    MOZ_HEADLESS_WIDTH: String(ROOMY.width),
    MOZ_HEADLESS_HEIGHT: String(ROOMY.height),
  },
  firefoxUserPrefs: {
    // Pointer events begin in the browser's own process, as a person's do, so that they reach frames of any site.
    'remote.events.async.mouse.enabled': true,
    'remote.events.async.wheel.enabled': true,
    // Asking for a favicon breaks the merchant's policy in stories where nothing else does.
    'browser.chrome.site_icons': false,
    // The popup blocker, which automation switches off.
    'dom.disable_open_during_load': true,
    // Frames a second: they are drawn by the processor here, and a third of them shows the same.
    'layout.frame_rate': 20,
    // No back/forward cache: Firefox tells WebDriver BiDi nothing of a page that it restores.
    'browser.sessionhistory.max_total_viewers': 0,
  },
});

const definedOf = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Mends what Playwright's driver of Firefox can't do by itself. Once per worker, before its first page. */
export async function adaptFirefox(browser: Browser): Promise<void> {
  answerAtOnce(browser);
  openInTabs(browser);
  const page = await browser.newPage();
  const inside = insideOfPage(page);
  typeWhereTheFocusIs(inside);
  findFramesAnywhere(inside);
  enlargeWindows(inside);
  await page.close();
}
