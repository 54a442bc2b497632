import type { Page } from '@playwright/test';
import { CARDS, expect, test } from './fixtures.ts';
import { challengeIn } from './support/bank-pages.ts';
import { untilReady } from './support/checkout-page.ts';

/** The frame's scripts that the page asked for, as they are named without their hashes. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/sdk\/frame\/assets\/([\w-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  return names;
}

/** The form is live, and what is fetched then is here. */
const live = async (page: Page, scripts: string[]) => {
  await untilReady(page);
  await expect.poll(() => scripts).toContain('start');
};

test('what a challenge needs is there before the customer pays', async ({ page, open }) => {
  const scripts = scriptsOf(page);
  const { form } = await open({ methods: ['card'] });
  await live(page, scripts);
  await expect.poll(() => scripts).toEqual(expect.arrayContaining(['open-more', 'job']));
  await form.fill({ number: CARDS.challenge });
  const before = [...scripts];
  await form.clickPay();
  await expect(challengeIn(page).code).toBeVisible();
  expect(scripts).toEqual(before);
});

test('nothing is fetched ahead where data is dear, and a challenge comes all the same', async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });
  const scripts = scriptsOf(page);
  const { form } = await open({ methods: ['card'] });
  await live(page, scripts);
  await form.frame.locator('body').evaluate(async () => {
    for (let times = 0; times < 5; times += 1) {
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });
  expect(scripts).not.toContain('job');
  expect(scripts).not.toContain('open-more');
  await form.fill({ number: CARDS.challenge });
  await form.clickPay();
  await expect(challengeIn(page).code).toBeVisible();
  expect(scripts).toContain('job');
});
