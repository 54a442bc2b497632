import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { pageTexts } from '../demo/provider/pages/small/languages/index.ts';
import { missingPage } from '../demo/provider/pages/small/page.ts';
import type { Presentation } from '../demo/provider/pages/small/texts.ts';
import { returnedPage, waitingPage } from '../demo/provider/redirect/pages.ts';
import { challengePage, donePage, fullChallengePage } from '../demo/provider/three-ds/pages.ts';
import { test } from './engines/test.ts';
import { axeFaults } from './support/audit.ts';
import { cutTexts } from './support/text-faults.ts';

const challenge = {
  transId: 'a',
  acsTransId: 'b',
  acsUrl: 'https://bank.example/acs',
  version: '2.2.0',
  windowSize: '02',
} as const;

type Attempt = Parameters<typeof returnedPage>[1];

const returned = (shown: Presentation, status: Attempt['status']) =>
  returnedPage(shown, { status } as Attempt, 'https://shop.example/');

/** Every small page of the provider's, and who shows it: a window of its own, or a frame. */
const pages: Record<string, (shown: Presentation) => Response> = {
  waiting: waitingPage,
  paid: (shown) => returned(shown, 'succeeded'),
  declined: (shown) => returned(shown, 'declined'),
  canceled: (shown) => returned(shown, 'canceled'),
  open: (shown) => returned(shown, 'processing'),
  done: donePage,
  missing: (shown) => missingPage(shown),
  'challenge as a page': (shown) => fullChallengePage(shown, challenge, 'x'),
  'challenge in a dialog': (shown) => challengePage({ presentation: shown, ancestors: [] }, challenge, 'x'),
};

/** Shows a page as the provider sends it, but for its script: that would leave the page. */
async function show(page: Page, response: Response): Promise<void> {
  const url = 'http://provider.test/page/';
  const body = (await response.text()).replace(/<script>[\s\S]*?<\/script>/, '');
  await page.unroute(url);
  await page.route(url, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto(url);
}

test('the provider’s small pages: axe finds nothing, titles speak the page’s language, 320 px are enough', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    for (const [name, render] of Object.entries(pages)) {
      const state = `${name}, ${lang}`;
      const isPart = name === 'challenge in a dialog';
      await show(page, render({ lang, dir, scheme: 'light', texts: pageTexts[lang] }));
      expect.soft(await axeFaults(page, { isPart }), state).toEqual([]);
      expect.soft(/[a-z]{3}/i.test(await page.title()), `${state}: its title`).toBe(lang === 'en');
      expect.soft(await cutTexts(page.locator('body')), state).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320);
      await page.evaluate(() => {
        document.documentElement.dataset.scheme = 'dark';
      });
      expect.soft(await axeFaults(page, { coloursOnly: true }), `${state}, dark`).toEqual([]);
    }
  }
  await show(page, waitingPage({ lang: 'en', dir: 'ltr', scheme: null, texts: pageTexts.en }));
  for (const name of ['over', 'idle']) {
    await page.evaluate((shown) => {
      for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]')) {
        panel.hidden = panel.dataset.panel !== shown;
      }
    }, name);
    expect.soft(await axeFaults(page), name).toEqual([]);
  }
});
