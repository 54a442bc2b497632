import type { Page } from '@playwright/test';
import { expect } from '../../fixtures.ts';
import { decide, SCHEMES } from '../../support/bank-pages.ts';
import { goBack } from '../../support/engine-history.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { redirect } from '../rows/redirect.ts';
import { openScene } from './steps.ts';

async function choose(story: Story): Promise<Scene> {
  const { merchant } = story;
  // The page that `open` serves is the merchant's first.
  const scene = await openScene(story, {
    methods: ['card', 'redirect'],
    return_url: `${merchant.origin}/page-1`,
  });
  await scene.form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
  return scene;
}

/** Pays with a scheme; what is done in the window that this opens. */
const inPopup =
  (act: (popup: Page, scene: Scene, story: Story) => Promise<void>): Act =>
  async (story) => {
    const scene = await choose(story);
    const opened = story.context.waitForEvent('page');
    await scene.form.clickPay();
    const popup = await opened;
    await expect(popup.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
    await act(popup, scene, story);
    return scene;
  };

/** A browser that opens no window. */
async function blocked(story: Story): Promise<Scene> {
  await story.page.addInitScript(() => {
    window.open = () => null;
  });
  const scene = await choose(story);
  await scene.form.clickPay();
  await expect(scene.form.frame.getByRole('button', { name: 'Continue in this window' })).toBeVisible();
  return scene;
}

const inSameWindow =
  (act: (scene: Scene) => Promise<void>): Act =>
  async (story) => {
    const scene = await blocked(story);
    await scene.form.frame.getByRole('button', { name: 'Continue in this window' }).click();
    await expect(story.page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
    await act(scene);
    await expect(story.page.getByRole('heading', { name: 'A shop' })).toBeVisible();
    return scene;
  };

export const redirectActs: Record<keyof typeof redirect, Act> = {
  popup_approved: inPopup((popup) => decide(popup, 'Approve')),
  popup_declined: inPopup((popup) => decide(popup, 'Decline')),
  popup_canceled: inPopup((popup) => decide(popup, 'Cancel')),
  popup_closed: inPopup((popup) => popup.close()),

  async popup_never_returns(story) {
    await story.bank.fault({ operation: 'hosted_choice', fault: { type: 'stay' } });
    return inPopup((popup) => decide(popup, 'Approve'))(story);
  },

  popup_closed_after_paying: inPopup(async (popup, _scene, { stack }) => {
    await popup.route(`${stack.providerUrl}/return/**`, (route) => route.abort());
    await decide(popup, 'Approve');
    await popup.close();
  }),

  popup_other_method: inPopup((_popup, { form }) =>
    form.frame.getByRole('button', { name: 'Use another payment method' }).click(),
  ),

  popup_blocked: blocked,
  same_window_approved: inSameWindow(({ page }) => decide(page, 'Approve')),
  same_window_declined: inSameWindow(({ page }) => decide(page, 'Decline')),
  same_window_canceled: inSameWindow(({ page }) => decide(page, 'Cancel')),

  async same_window_back_button(story) {
    const scene = await blocked(story);
    const url = story.page.url();
    await scene.form.frame.getByRole('button', { name: 'Continue in this window' }).click();
    await expect(story.page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
    await goBack(story.page, url);
    return scene;
  },
};
