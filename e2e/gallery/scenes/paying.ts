import { expect, type Page } from '@playwright/test';
import { CARDS } from '../../support/card-form.ts';
import { fillCard, parts } from '../stage.ts';
import type { Scene } from '../state.ts';

/** Lets the payment's request go, which waits in the browser until it has been pictured. */
const letGo = new WeakMap<Page, () => void>();

/** A bank that doesn't answer. */
export const paying: Scene = {
  name: 'paying',
  title: 'A bank that doesn’t answer',
  async open(stage, first) {
    await stage.bank.fault({ operation: 'begin', fault: { type: 'hold_request' } });
    // Nor does it answer what is asked about that payment, until all pictures of the wait are taken.
    await stage.bank.fault({ operation: 'any', fault: { type: 'status', status: 503 }, times: 1_000 });
    await stage.page.route('**/v1/sessions/*/payments/', async (route) => {
      await new Promise<void>((resolve) => letGo.set(stage.page, resolve));
      await route.continue();
    });
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
    await fillCard(stage.form, CARDS.succeeds);
  },
  states: [
    {
      name: 'paying',
      title: 'Paying',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await parts(form).pay.click();
        await expect(form.frame.locator('.spinner')).toBeVisible();
      },
    },
    {
      name: 'confirming',
      title: 'The bank’s answer is outstanding',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ page, form }) {
        letGo.get(page)?.();
        await expect(parts(form).notice).toBeVisible();
      },
    },
    { name: 'confirming-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
    {
      name: 'unanswered',
      title: 'It never came: nothing was charged',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ bank, form }) {
        await bank.clear();
        await expect(parts(form).pay).not.toHaveAttribute('aria-disabled', 'true', LONG);
      },
    },
  ],
};

const LONG = { timeout: 25_000 };
