import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/engines/chromium.ts';
import { firefoxLaunch } from './e2e/engines/firefox.ts';
import { ONE_ENGINE } from './e2e/engines/one-engine.ts';
import type { FramePage } from './e2e/support/stack.ts';
import { findChromium, findFirefox } from './scripts/browsers.ts';

type Project = NonNullable<PlaywrightTestConfig<object, { framePage: FramePage }>['projects']>[number];

const chromium: Project = {
  name: 'chromium',
  testIgnore: 'probes/firefox.spec.ts',
  use: { browserName: 'chromium', launchOptions: chromiumLaunch(findChromium()) },
};

/** axe's rules, texts, computed colors, pictures and plain pages are the same in every engine: one says it of all. */
const ONE_ENGINE_IS_ENOUGH = [
  'accessibility',
  'accessibility-form',
  'small-pages',
  'text-size',
  'focus',
  'forced-colors',
  'languages',
  'appearance',
  'playground',
  'visual',
  'method-motion',
  'announcements',
  'payment-link-share',
  'shop',
  // Where things stand to the pixel, and by what only Chromium tells of shifts.
  'first-look',
  'first-style',
  'layout-shift',
  // What goes over the wire, and what is lost on it.
  'card-data-stays',
  'lost-answers',
  'fetch-ahead',
  // What our own code keeps count of, and what the provider decides.
  'loader-endings',
  'one-attempt',
  'amount-changed',
  'before-payment',
  'saved-cards',
  'live-session',
  'keyboard-on-screen',
  // Keys go on reaching the frame in Firefox, too, but now and then its driver finds the focus in no document.
  'keyboard-challenge',
  'keyboard-redirect',
].map((story) => `${story}.spec.ts`);

const firefox = (executablePath: string): Project => ({
  name: 'firefox',
  // The double of Apple Pay is our own: one engine is enough to hold it to Apple's rules.
  testIgnore: ['probes/chromium.spec.ts', 'apple-pay-double.spec.ts', ...ONE_ENGINE_IS_ENOUGH],
  grepInvert: new RegExp(ONE_ENGINE),
  // Playwright up to 1.63 drives a stock Firefox.
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: firefoxLaunch(executablePath) },
});

/**
 * The frame as one static file must do all that the rendered one does, but for what is there before its script.
 * Each way that it differs in is told by a story of these; all of them by `npm run test:static`.
 */
const STATIC_STORIES = [
  'coming-back',
  'expired',
  'foreign-origin',
  'live-update',
  'loader-start-errors',
  'pay-by-card',
  'payment-link',
  'saved-cards',
].map((story) => `${story}.spec.ts`);

const staticFrame: Project = {
  ...chromium,
  name: 'static',
  ...(process.env.STATIC_STORIES !== 'all' && { testMatch: STATIC_STORIES }),
  // Pictures are of what both come to show.
  testIgnore: ['probes/*', 'visual.spec.ts', 'apple-pay-double.spec.ts'],
  use: { ...chromium.use, framePage: 'static' },
};

const firefoxPath = findFirefox();

export default defineConfig({
  testDir: 'e2e',
  // WebKit's stories have a runner of their own.
  testMatch: '**/*.spec.ts',
  outputDir: '.test/e2e',
  // What is compared as text is the same in every engine.
  snapshotPathTemplate: '{testDir}/{testFileDir}/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // One more than the cores that are promised: much of a story is waiting.
  workers: 3,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: {
      pathTemplate: 'e2e/visual/{arg}{ext}',
      // What a browser's minor version or a busy machine may draw otherwise at an edge: no letter, no line.
      threshold: 0.1,
      maxDiffPixels: 20,
    },
  },
  // A driver loses a focus or a key now and then; what passes only now is told at the end of `npm test`.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '.test/e2e.json' }]],
  use: {
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    // A trace or a video would hold the typed card number.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    // Motion is drawn by the processor here; stories about it ask for it.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [chromium, staticFrame, ...(firefoxPath === null ? [] : [firefox(firefoxPath)])],
});
