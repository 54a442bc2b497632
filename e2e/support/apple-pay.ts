import { type BrowserContext, expect, type FrameLocator, type Page } from '@playwright/test';
import type { ApplePayControls, Sheet } from './apple-pay-double.ts';
import { applePayScript } from './apple-pay-script.ts';

/** Gives every page and frame of the context an Apple Pay. Before the first page is opened. */
export const withApplePay = (context: BrowserContext, version?: number): Promise<unknown> =>
  context.addInitScript({ content: applePayScript(version) });

/** The sheet over the page, as a customer and a story have it. */
export interface AppleSheet {
  look(): Promise<Sheet>;
  /** Waits until the merchant is validated, then authorizes. `displayName` as the sheet shows the card, e.g. `Visa 4242`. */
  authorize(displayName?: string): Promise<void>;
  /** The customer closes it. */
  cancel(): Promise<void>;
}

/** @param document the one that pays: the frame, or the payment link's page. */
export function appleSheet(document: FrameLocator | Page): AppleSheet {
  const body = document.locator('body');
  const look = () =>
    body.evaluate(() => (window as unknown as { __applePay: ApplePayControls }).__applePay.sheet());
  const whenReady = () => expect.poll(async () => (await look()).state).toBe('ready');
  return {
    look,
    async authorize(displayName = 'Visa 4242') {
      await whenReady();
      await body.evaluate(
        (_, name) => (window as unknown as { __applePay: ApplePayControls }).__applePay.authorize(name),
        displayName,
      );
    },
    async cancel() {
      await whenReady();
      await body.evaluate(() => (window as unknown as { __applePay: ApplePayControls }).__applePay.cancel());
    },
  };
}
