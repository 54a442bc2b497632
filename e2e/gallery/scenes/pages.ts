import { expect } from '@playwright/test';
import { payOnLink } from '../../support/payment-link.ts';
import { frameTheLook, type Stage } from '../stage.ts';
import type { Scene, State } from '../state.ts';

const ITEMS = [
  { label: 'Linen tablecloth', quantity: 1, amount: '96.00' },
  { label: 'Olive oil, 500 ml', quantity: 2, amount: '24.40' },
];

/** The payment link follows the browser's scheme, and its session's language. */
const reopen = async (stage: Stage, state: State): Promise<void> => {
  await frameTheLook(stage.page, state);
  await expect(stage.page.locator('html')).toHaveAttribute('data-theme', state.theme);
};

async function openLink(stage: Stage, language: string): Promise<void> {
  const { checkout_url } = await stage.api.create({
    amount: '128.40',
    order_no: 'A-1001',
    language,
    line_items: ITEMS,
    fees: [{ label: 'Delivery', amount: '8.00' }],
  });
  await stage.page.goto(checkout_url);
  await expect(stage.page.locator('[autocomplete=cc-number]')).toBeVisible();
}

export const link: Scene = {
  name: 'link',
  title: 'The payment link',
  async open(stage, first) {
    await frameTheLook(stage.page, first);
    await openLink(stage, 'en');
  },
  dress: reopen,
  states: [
    { name: 'link', title: 'The payment link', theme: 'light', locale: 'en', width: 1280, of: 'window' },
    {
      name: 'link-paid-dark',
      title: 'Paid on the link',
      theme: 'dark',
      locale: 'en',
      width: 390,
      of: 'window',
      async reach({ page }) {
        await payOnLink(page);
        await expect(page.locator('.badge.good')).toBeVisible();
      },
    },
    {
      name: 'link-arabic-dark',
      title: 'The payment link, Arabic',
      theme: 'dark',
      locale: 'ar',
      width: 390,
      of: 'window',
      reach: (stage) => openLink(stage, 'ar'),
    },
  ],
};

/** Opened by the page's button. */
const opened = async (stage: Stage, look: State): Promise<void> => {
  await stage.show(await stage.create(), look, {
    body: '<main class="shop"><p>Linen tablecloth</p><button id="buy" type="button">Buy</button></main>',
    attributes: { presentation: 'sheet', trigger: '#buy' },
  });
  // Before that nobody listens to the button.
  await stage.page.waitForLoadState();
  await stage.page.locator('#buy').click();
  await expect(stage.form.frame.locator('[autocomplete=cc-number]')).toBeVisible();
};

export const sheet: Scene = {
  name: 'sheet',
  title: 'The sheet',
  open: opened,
  states: [
    { name: 'sheet', title: 'As a sheet', theme: 'light', locale: 'en-GB', width: 1280, of: 'window' },
  ],
};

export const sheetPhone: Scene = {
  name: 'sheet-phone',
  title: 'The sheet on a phone',
  open: opened,
  states: [
    {
      name: 'sheet-phone-arabic-dark',
      title: 'As a sheet on a phone, Arabic',
      theme: 'dark',
      locale: 'ar',
      width: 390,
      of: 'window',
    },
  ],
};

/** The provider's own pages around a payment elsewhere. */
export const smallPages: Scene = {
  name: 'small-pages',
  title: 'Pages between',
  async open(stage, first) {
    await frameTheLook(stage.page, first);
  },
  dress: async ({ page }, state) => frameTheLook(page, state),
  states: [
    {
      name: 'connecting',
      title: 'The window that a scheme’s page will come to',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      of: 'window',
      reach: async ({ page, stack }) =>
        void (await page.goto(`${stack.providerUrl}/popup/${'n'.repeat(32)}/`)),
    },
    {
      name: 'no-such-page',
      title: 'A link that leads nowhere',
      theme: 'dark',
      locale: 'ar',
      width: 390,
      of: 'window',
      reach: async ({ page, stack }) => void (await page.goto(`${stack.providerUrl}/popup/nothing/?lang=ar`)),
    },
  ],
};
