import { expect, type Page } from '@playwright/test';
import { auditThemes, frameOf } from './audit.ts';
import type { CardForm } from './card-form.ts';
import { movingParts, smallTargets } from './touch-and-motion.ts';
import { updateOptions } from './update-options.ts';

/**
 * Audits the checkout in a merchant's page in every theme, right to left and left to right; leaves it in English.
 * Stories run with reduced motion.
 */
export async function auditForm(page: Page, form: CardForm, state: string): Promise<void> {
  const html = form.frame.locator('html');
  for (const locale of ['ar', 'en']) {
    await updateOptions(page, { locale });
    await expect(html).toHaveAttribute('lang', locale);
    const frame = await frameOf(html);
    expect.soft(await auditThemes(frame, true), `${state}, ${locale}`).toEqual([]);
    expect.soft(await smallTargets(frame), `${state}, ${locale}`).toEqual([]);
    expect.soft(await movingParts(frame), `${state}, ${locale}`).toEqual([]);
  }
}
