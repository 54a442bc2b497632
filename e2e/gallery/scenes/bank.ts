import { expect } from '@playwright/test';
import { challengeIn } from '../../support/bank-pages.ts';
import { CARDS } from '../../support/card-form.ts';
import { blockPopups } from '../../support/to-the-bank.ts';
import { dressFrame } from '../shoot.ts';
import { fillCard, parts, type Stage } from '../stage.ts';
import type { Scene } from '../state.ts';

/** Until the bank's page is there, and the help for those who still don't see it. */
async function challenged(stage: Stage): Promise<void> {
  await fillCard(stage.form, CARDS.challenge);
  await parts(stage.form).code.press('Enter');
  const { dialog, code, fullPage } = challengeIn(stage.page);
  await expect(code).toBeVisible();
  await expect(fullPage).toBeVisible();
  await dialog.locator('header span').evaluate((note) => {
    const [text] = note.textContent.split(':');
    // What is written to it from now on goes to nobody.
    const still = note.cloneNode();
    still.textContent = `${text}: 9:42`;
    note.replaceWith(still);
  });
}

/** The bank wants to know who pays. */
export const challenge: Scene = {
  name: 'challenge',
  title: '3-D Secure',
  async open(stage, first) {
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
  },
  states: [
    {
      name: 'challenge',
      title: '3-D Secure: the bank’s page, over the shop’s',
      theme: 'light',
      locale: 'en-GB',
      width: 1280,
      of: 'window',
      reach: challenged,
    },
    {
      name: 'canceled',
      title: 'The customer went back',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach(stage) {
        await challengeIn(stage.page).cancel.click();
        await expect(parts(stage.form).pay).not.toHaveAttribute('aria-disabled', 'true');
        await expect(parts(stage.form).notice).toBeVisible();
      },
    },
    {
      name: 'challenge-phone-dark',
      title: '3-D Secure on a phone, dark',
      theme: 'dark',
      locale: 'en-GB',
      width: 390,
      of: 'window',
      async reach(stage) {
        // The dialog opens in the look that the form has by then.
        await dressFrame(stage, { theme: 'dark', locale: 'en-GB', width: 390 });
        await challenged(stage);
      },
    },
  ],
};

/** A scheme's page, in a window that the browser doesn't open. */
export const blocked: Scene = {
  name: 'blocked',
  title: 'A window that the browser blocked',
  async open(stage, first) {
    await blockPopups(stage.page);
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
  },
  states: [
    {
      name: 'blocked',
      title: 'The browser blocked the window',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await form.frame.getByRole('radio').nth(1).check();
        await parts(form).pay.click();
        await expect(form.frame.locator('.elsewhere .pay')).toBeVisible();
      },
    },
  ],
};

/** A scheme's page in a window of its own. */
export const elsewhere: Scene = {
  name: 'elsewhere',
  title: 'Payment in another window',
  async open(stage, first) {
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
  },
  states: [
    {
      name: 'elsewhere',
      title: 'The payment goes on in another window',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ page, form }) {
        await form.frame.getByRole('radio').nth(1).check();
        const opened = page.context().waitForEvent('page');
        await parts(form).pay.click();
        await (await opened).getByRole('button', { name: 'Approve', exact: true }).waitFor();
        await expect(form.frame.locator('.elsewhere .second').first()).toBeVisible();
      },
    },
    { name: 'elsewhere-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
  ],
};
