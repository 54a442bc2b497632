import type { FrameLocator, Locator, Page } from '@playwright/test';

/** Code that the bank's sandbox takes. */
export const CODE = '1234';

/** The bank's challenge, in the dialog over the merchant's page. */
export interface Challenge {
  dialog: Locator;
  /** The bank's own page, framed by a page of the provider's. */
  bank: FrameLocator;
  code: Locator;
  /** Enters a code and sends it. */
  verify(code?: string): Promise<void>;
  /** The host's button, not the bank's. */
  cancel: Locator;
  fullPage: Locator;
}

export function challengeIn(page: Page): Challenge {
  const dialog = page.getByRole('dialog', { name: 'Bank verification' });
  const bank = dialog.locator('iframe').contentFrame().locator('iframe').contentFrame();
  const code = bank.getByLabel('Verification code');
  return {
    dialog,
    bank,
    code,
    async verify(typed = CODE) {
      await code.fill(typed);
      await bank.getByRole('button', { name: 'Verify' }).click();
    },
    cancel: dialog.getByRole('button', { name: 'Cancel' }),
    fullPage: dialog.getByRole('link', { name: /full page/i }),
  };
}

/** What the sandbox's schemes are called. */
export const SCHEMES = { debit: 'Gulf Debit', wallet: 'Oasis Wallet' } as const;

/** Clicks a button of a scheme's hosted page. */
export const decide = (page: Page, choice: 'Approve' | 'Decline' | 'Cancel'): Promise<void> =>
  page.getByRole('button', { name: choice, exact: true }).click();
