import { expect, needs, test } from './fixtures.ts';
import { SCHEMES } from './support/bank-pages.ts';
import { tabTo } from './support/tab-to.ts';
import { blockPopups } from './support/to-the-bank.ts';

test(
  'a redirect by keyboard alone: the focus goes to the panel, back to the form, and to the bank',
  needs('tab_through_frame'),
  async ({ page, open }) => {
    await blockPopups(page);
    const { form } = await open();
    await tabTo(page, form.frame.getByRole('radio', { name: 'Card', exact: true }));
    await page.keyboard.press('ArrowDown');
    await expect(form.frame.getByRole('radio', { name: SCHEMES.debit })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(form.pay).toBeFocused();
    await expect(form.pay).toBeEnabled();
    await page.keyboard.press('Enter');
    const panel = form.frame.locator('.elsewhere');
    const here = panel.getByRole('button', { name: 'Continue in this window' });
    await expect(here).toBeVisible();
    await expect(panel).toBeFocused();
    const another = panel.getByRole('button', { name: /^Use another/ });
    await tabTo(page, another);
    await another.press('Enter');
    await expect(panel).toHaveCount(0);
    await expect(form.pay).toBeFocused();
    await expect(form.pay).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await tabTo(page, here);
    await here.press('Enter');
    await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  },
);
