import { expect, type Page } from '@playwright/test';
import { auditThemes, frameOf } from './audit.ts';
import type { CardForm } from './card-form.ts';
import { updateOptions } from './update-options.ts';

/** Audits the checkout in a merchant's page in every theme, right to left and left to right; leaves it in English. */
export async function auditForm(page: Page, form: CardForm, state: string): Promise<void> {
  const html = form.frame.locator('html');
  for (const locale of ['ar', 'en']) {
    await updateOptions(page, { locale });
    await expect(html).toHaveAttribute('lang', locale);
    const faults = await auditThemes(await frameOf(html), true);
    expect.soft(faults, `${state}, ${locale}`).toEqual([]);
  }
}
