import { CARDS, type CardForm, expect, test } from './fixtures.ts';
import { auditForm } from './support/audit-form.ts';
import { SCHEMES } from './support/bank-pages.ts';
import { blockPopups } from './support/to-the-bank.ts';

const payOf = ({ frame }: CardForm) => frame.locator('button[type=submit]');

test('axe finds nothing in the form, its errors and notices, and the panel of a redirect', async ({
  page,
  open,
}) => {
  await blockPopups(page);
  const { form } = await open();
  const pay = payOf(form);
  const notice = form.frame.locator('.notice');
  await expect(form.number).toBeVisible();
  await auditForm(page, form, 'form');
  await pay.click();
  await expect(form.number).toHaveAttribute('aria-invalid', 'true');
  await auditForm(page, form, 'errors');
  await form.fill({ number: CARDS.declined });
  await pay.click();
  await expect(notice).toBeVisible();
  await auditForm(page, form, 'declined');
  await form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
  await auditForm(page, form, 'redirect');
  await pay.click();
  await expect(form.frame.getByRole('button', { name: 'Continue in this window' })).toBeVisible();
  await auditForm(page, form, 'window blocked');
  await form.frame.getByRole('button', { name: /^Use another/ }).click();
  await expect(notice).toBeVisible();
  await auditForm(page, form, 'given up');
});
