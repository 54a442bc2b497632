import { CARDS, expect, needs, test } from './fixtures.ts';
import { CODE, challengeIn } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';
import { tabTo, typeCard } from './support/tab-to.ts';

test(
  'the bank’s challenge by keyboard alone: canceled, the focus is back; paid again, passed',
  needs('tab_through_frame', 'top_layer_dialog'),
  async ({ page, open }) => {
    const { form } = await open();
    const challenge = challengeIn(page);
    await typeCard(page, form, CARDS.challenge);
    await tabTo(page, form.pay);
    await page.keyboard.press('Enter');
    await expect(challenge.code).toBeVisible();
    await tabTo(page, challenge.cancel);
    await challenge.cancel.press('Enter');
    await expect(challenge.dialog).toHaveCount(0);
    await expect(form.pay).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(challenge.code).toBeVisible();
    await tabTo(page, challenge.code);
    await page.keyboard.type(CODE);
    await challenge.code.press('Enter');
    await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  },
);
