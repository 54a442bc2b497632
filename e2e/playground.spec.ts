import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardForm, expect, needs, test } from './fixtures.ts';
import { hold } from './support/hold.ts';

const ready = (page: Page) => expect(page.locator('#status')).toHaveText('Ready: a customer can type.');

test('options change the form and the code, a test card types itself, the timeline tells, the link restores', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.shopUrl}/playground`);
  await ready(page);
  const form = cardForm(page);
  await form.number.fill('4242');
  // A look is only updated: no typed digit is lost.
  await page.getByRole('button', { name: 'Harbor' }).click();
  await expect(page.locator('#code')).toContainText('"accent":"#0b5fad"');
  await expect(page.locator('#timeline')).toContainText('update');
  await expect(form.number).toHaveValue('4242');

  // A card takes another session.
  await page.getByLabel('Test card').selectOption('paid');
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.expiry).toHaveValue('12 / 34');
  await page.getByRole('radio', { name: 'ESM' }).check();
  await expect(page.locator('#code')).toContainText(
    "import { createCheckout, resumeCheckout } from 'souk-checkout';",
  );
  await form.clickPay();
  await expect(page.locator('#status')).toContainText('Paid.');
  const timeline = page.locator('#timeline');
  await expect(timeline).toContainText('onSuccess');
  await expect(timeline).toContainText('outcome');
  await expect(timeline).toContainText('commit_state: committed');

  const link = page.url();
  expect(link).toMatch(/\/playground#card=paid&theme=light&accent=%230b5fad/);
  const shown = `${link} ${await timeline.innerText()} ${await page.locator('#code').innerText()}`;
  expect(shown).not.toMatch(/4242|[A-Za-z0-9]{32}|sk_|12 ?\/ ?34/);

  const again = await page.context().newPage();
  await again.goto(link);
  await ready(again);
  await expect(again.getByRole('button', { name: 'Harbor' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('radio', { name: 'ESM' })).toBeChecked();
  await expect(cardForm(again).number).toHaveValue('4242 4242 4242 4242');
});

test('what is changed while the session is made is what the form begins with', async ({ page, stack }) => {
  const letGo = await hold(page, '**/playground/sessions/');
  await page.goto(`${stack.shopUrl}/playground`);
  await page.getByLabel('font', { exact: true }).selectOption('Fraunces, a file of the shop’s');
  await expect(page.locator('#code')).toContainText('/fonts/fraunces.woff2');
  letGo();
  await ready(page);
  const text = cardForm(page).frame.locator('body');
  await expect(text).toHaveCSS('font-family', 'Fraunces, serif');
  const fonts = () =>
    text.evaluate(() => [...document.fonts].map(({ family, status }) => `${family}: ${status}`));
  await expect.poll(fonts).toEqual(['Fraunces: loaded']);
});

test('a lost answer of the bank is survived, and told', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/playground#card=mastercard&fault=lost_answer`);
  await ready(page);
  await expect(cardForm(page).number).toHaveValue('5555 5555 5555 4444');
  await cardForm(page).clickPay();
  await expect(page.locator('#timeline')).toContainText('state: confirming');
  await expect(page.locator('#status')).toContainText('Paid.');
});

test('a redirect in this window comes back to the same playground', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/playground#card=paid&presentation=redirect&device=phone`);
  await expect(page.locator('#status')).toHaveText('Ready to be opened.');
  await page.getByRole('button', { name: 'Open the checkout' }).click();
  await page.waitForURL(/\/pay\//);
  await expect(page.getByLabel('Card number')).toHaveValue('4242 4242 4242 4242');
  await page.getByRole('button', { name: /^Pay\b/ }).click();
  await page.waitForURL(/\/playground#card=paid&presentation=redirect&device=phone$/);
  await expect(page.locator('#status')).toContainText('Paid.');
});

test('by keyboard alone: a card, a language, the payment', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/playground`);
  await ready(page);
  await page.getByLabel('Test card').focus();
  await page.keyboard.type('Pays (Visa)');
  await ready(page);
  const form = cardForm(page);
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.id ||
        document.activeElement?.getAttribute('name') ||
        document.activeElement?.tagName,
    );
  for (let step = 0; step < 60 && (await focused()) !== 'device'; step++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Tablet' })).toBeChecked();
  const focusedInForm = () => form.pay.evaluate((button) => button === document.activeElement);
  for (let step = 0; step < 12 && !(await focusedInForm()); step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#status')).toContainText('Paid.');
});

test('axe finds nothing in light or dark, wide or narrow; nothing overflows, nothing is complained of', async ({
  page,
  stack,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium knows only some of the features that a frame may be allowed.
    if (!message.text().startsWith('Unrecognized feature')) complaints.push(message.text());
  });
  const answer = await page.goto(`${stack.shopUrl}/playground#card=paid`);
  await ready(page);
  await page.locator('.pg-controls details').evaluateAll((panels) => {
    for (const panel of panels) panel.setAttribute('open', '');
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page })
        .exclude('iframe')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const where = `${colorScheme}, ${width} px`;
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        where,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(
        width,
      );
      expect(await page.evaluate(controlsThatAreSmall), where).toEqual([]);
    }
  }
  expect(complaints).toEqual([]);

  // What Lighthouse asks of good practice, where it can be asked of a page.
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/object-src 'none'.*base-uri 'none'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(await page.evaluate(goodPractice)).toEqual({
    doctype: 'html',
    mode: 'CSS1Compat',
    charset: 'UTF-8',
    viewport: 'width=device-width, initial-scale=1',
    inline: 0,
    badImages: 0,
    foreignLinks: 0,
  });
});

const controlsThatAreSmall = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '.pg :is(button, select, input:not([type=radio], [type=checkbox]))',
    ),
  ]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 40)
    .map((element) => element.id);

const goodPractice = () => ({
  doctype: document.doctype?.name,
  mode: document.compatMode,
  charset: document.characterSet,
  viewport: document.querySelector('meta[name=viewport]')?.getAttribute('content'),
  // The loader sets the height of its own frame, which is no inline style of the page's.
  inline: document.querySelectorAll(
    'script:not([src], [type="application/json"]), [style]:not(iframe), [onclick]',
  ).length,
  badImages: [...document.images].filter(
    (image) => !image.hasAttribute('width') || !image.hasAttribute('height') || image.naturalWidth === 0,
  ).length,
  foreignLinks: [...document.links].filter((link) => link.origin !== location.origin).length,
});

test('code and link are copied', needs('clipboard'), async ({ page, context, stack }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${stack.shopUrl}/playground#theme=dark`);
  await ready(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).toBe(`${stack.shopUrl}/playground#theme=dark`);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(copied).toContain('data-appearance=\'{"theme":"dark"}\'');
});
