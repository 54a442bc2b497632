import { expect, type Page } from '@playwright/test';
import { type CardForm, cardForm } from './card-form.ts';
import { type PageOptions, serveCheckout } from './checkout-page.ts';
import { hold } from './hold.ts';
import type { MerchantApi } from './merchant-api.ts';
import type { MerchantPages } from './merchant-pages.ts';
import type { FramePage, Stack } from './stack.ts';

/** For `test.skip`: a static frame shows nothing before its script runs. */
export const isStatic = ({ framePage }: { framePage: FramePage }): boolean => framePage === 'static';
export const WHY_NOT = 'A static frame shows nothing before its script runs.';

/**
 * Holds the frame's scripts back, as a slow line would.
 * @returns Lets them come, those that are asked for later too.
 */
export const holdScripts = (page: Page): Promise<() => void> => hold(page, '**/sdk/frame/assets/*.js');

/** Where a story takes place. */
export interface Around {
  page: Page;
  stack: Stack;
  api: MerchantApi;
  merchant: MerchantPages;
}

/** A checkout whose frame has come without its scripts. */
export interface Held {
  form: CardForm;
  letGo: () => void;
}

export async function openHeld(
  { page, stack, api, merchant }: Around,
  session: Parameters<MerchantApi['create']>[0] = {},
  options: PageOptions = {},
): Promise<Held> {
  const letGo = await holdScripts(page);
  const { session_id } = await api.create({ allowed_origins: [merchant.origin], ...session });
  const url = serveCheckout(merchant, stack.providerUrl, session_id, {
    ...options,
    attributes: { 'initial-height': '900', ...options.attributes },
  });
  // The frame is part of the page's `load`, which waits for the scripts that are held.
  await page.goto(url, { waitUntil: 'commit' });
  const form = cardForm(page);
  await expect(form.frame.locator('#card-number')).toBeVisible();
  return { form, letGo };
}
