import type { Page } from '@playwright/test';
import { expect } from '../../fixtures.ts';
import { type CardForm, cardForm } from '../../support/card-form.ts';
import { payOnLink } from '../../support/payment-link.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { presentation } from '../rows/presentation.ts';
import { openScene, payByCard, toldOpen } from './steps.ts';

/** A page with a button that opens the checkout. */
const openBy = (story: Story, kind: 'sheet' | 'popup' | 'redirect'): Promise<Scene> =>
  openScene(
    story,
    // The page that `open` serves is the merchant's first.
    { methods: ['card'], return_url: `${story.merchant.origin}/page-1` },
    { attributes: { presentation: kind, trigger: '#buy' }, body: '<button id="buy">Buy</button>' },
  );

const buy = (page: Page) => page.getByRole('button', { name: 'Buy' }).click();

const inWindow =
  (act: (popup: Page) => Promise<void>): Act =>
  async (story) => {
    const scene = await openBy(story, 'popup');
    const opened = story.context.waitForEvent('page');
    await buy(story.page);
    const popup = await opened;
    await expect(popup.getByLabel('Card number')).toBeVisible();
    await toldOpen(story, scene);
    await act(popup);
    return scene;
  };

const inSheet =
  (act: (form: CardForm, page: Page) => Promise<void>): Act =>
  async (story) => {
    const scene = await openBy(story, 'sheet');
    await buy(story.page);
    const form = cardForm(story.page);
    await expect(form.number).toBeVisible();
    await toldOpen(story, scene);
    await act(form, story.page);
    return scene;
  };

export const presentationActs: Record<keyof typeof presentation, Act> = {
  sheet_paid: inSheet((form) => payByCard(form)),
  sheet_dismissed: inSheet((_form, page) => page.getByRole('button', { name: 'Close' }).click()),
  window_paid: inWindow((popup) => payOnLink(popup)),
  window_closed: inWindow(async (popup) => {
    await popup.getByLabel('Card number').pressSequentially('4242424242424242', { delay: 50 });
    await popup.close();
  }),

  async link_paid(story) {
    const scene = await openBy(story, 'redirect');
    await buy(story.page);
    await payOnLink(story.page);
    await expect(story.page.getByRole('heading', { name: 'A shop' })).toBeVisible();
    return scene;
  },
};
