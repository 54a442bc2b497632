import type { Page } from '@playwright/test';
import { expect } from '../../fixtures.ts';
import { decide } from '../../support/bank-pages.ts';
import { goBack } from '../../support/engine-history.ts';
import {
  blockPopups,
  findTheWindowBlocked,
  toTheBankHere,
  toTheBankInAWindow,
} from '../../support/to-the-bank.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { redirect } from '../rows/redirect.ts';
import { openScene } from './steps.ts';

const openWithSchemes = (story: Story): Promise<Scene> =>
  // The page that `open` serves is the merchant's first.
  openScene(story, { methods: ['card', 'redirect'], return_url: `${story.merchant.origin}/page-1` });

/** Pays with a scheme; what is done in the window that this opens. */
const inPopup =
  (act: (popup: Page, scene: Scene, story: Story) => Promise<void>): Act =>
  async (story) => {
    const scene = await openWithSchemes(story);
    await act(await toTheBankInAWindow(story.page, scene.form), scene, story);
    return scene;
  };

/** Pays with a scheme, in a browser that opens no window; what is done at the bank. */
const inSameWindow =
  (act: (page: Page, url: string) => Promise<void>): Act =>
  async (story) => {
    await blockPopups(story.page);
    const scene = await openWithSchemes(story);
    const url = story.page.url();
    await toTheBankHere(story.page, scene.form);
    await act(story.page, url);
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

  async popup_blocked(story) {
    await blockPopups(story.page);
    const scene = await openWithSchemes(story);
    await findTheWindowBlocked(scene.form);
    return scene;
  },

  same_window_approved: inSameWindow((page) => decide(page, 'Approve')),
  same_window_declined: inSameWindow((page) => decide(page, 'Decline')),
  same_window_canceled: inSameWindow((page) => decide(page, 'Cancel')),
  same_window_back_button: inSameWindow(goBack),
};
