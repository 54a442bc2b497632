import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { CheckoutCreate } from '../../src/protocol/checkout.ts';
import type { BankControl } from '../support/bank-control.ts';
import { type CardForm, cardForm } from '../support/card-form.ts';
import { type PageOptions, serveCheckout } from '../support/checkout-page.ts';
import type { MerchantApi } from '../support/merchant-api.ts';
import type { MerchantPages } from '../support/merchant-pages.ts';
import type { Stack } from '../support/stack.ts';
import type { Look } from './state.ts';

/** What scenes are played on. */
export interface Stage {
  context: BrowserContext;
  page: Page;
  form: CardForm;
  stack: Stack;
  api: MerchantApi;
  bank: BankControl;
  merchant: MerchantPages;
  /** The window that is looked at, where it isn't `page`. */
  shown: Page;
  /** Creates a session that allows the merchant's origin. */
  create(session?: Partial<CheckoutCreate>): Promise<string>;
  /** Opens a page of the merchant's with that session's checkout. */
  show(sessionId: string, look: Look, options?: PageOptions): Promise<void>;
}

/** The one date in every picture's browser: cards that expire in 2034 are good in all of them. */
const NOW = new Date('2030-06-15T09:30:00Z');

/** A calm page around the checkout, in the theme of the picture. */
const CSS = `:root { color-scheme: light dark }
  body { margin: 0; font: 15px Inter }
  h1 { display: none }
  .stage { box-sizing: border-box; max-width: 608px; margin: auto; padding: 20px }
  @media (max-width: 300px) { .stage { padding: 0 } }
  .shop { max-width: 1100px; margin: auto; padding: 20px; font-size: 20px }
  #buy { padding: 12px 24px; border: 0; border-radius: 10px; font: 600 15px Inter;
    background: light-dark(#1c1917, #fafaf9); color: light-dark(#fafaf9, #1c1917) }`;

export const STAGE = '<div class="stage"><div id="checkout"></div></div>';

export async function openStage(
  parts: Pick<Stage, 'context' | 'page' | 'stack' | 'api' | 'bank' | 'merchant'>,
): Promise<Stage> {
  const { context, page, stack, api, merchant } = parts;
  await page.clock.setFixedTime(NOW);
  // Without a head the screen is smaller than the window, and the bank's page would get all of it.
  await context.addInitScript(() => {
    for (const name of ['width', 'height'] as const) {
      Object.defineProperty(screen, name, { get: () => (name === 'width' ? 1440 : 1000) });
      const outer = name === 'width' ? 'outerWidth' : 'outerHeight';
      Object.defineProperty(window, outer, { get: () => screen[name] });
    }
  });
  return {
    ...parts,
    shown: page,
    form: cardForm(page),
    async create(session = {}) {
      const { session_id } = await api.create({
        allowed_origins: [merchant.origin],
        amount: '128.40',
        order_no: 'A-1001',
        ...session,
      });
      return session_id;
    },
    async show(sessionId, look, options = {}) {
      await frameTheLook(page, look);
      await page.goto(
        serveCheckout(merchant, stack.providerUrl, sessionId, {
          body: STAGE,
          css: CSS,
          // Under the documented policy a merchant's page has no font but the system's.
          headers: { 'content-security-policy': `frame-src ${stack.providerUrl}` },
          ...options,
          attributes: {
            locale: look.locale,
            appearance: JSON.stringify({ ...look.touch, theme: look.theme }),
            ...options.attributes,
          },
        }),
        { waitUntil: 'commit' },
      );
    },
  };
}

const HEIGHTS = { 280: 700, 390: 844, 1280: 860 } as const;

/** Size and scheme of the window. */
export async function frameTheLook(page: Page, { theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
}

/** Parts of the form by what they are, in any language. */
export const parts = (form: CardForm) => {
  const { frame } = form;
  const at = (selector: string): Locator => frame.locator(selector);
  return {
    number: at('[autocomplete=cc-number]'),
    expiry: at('[autocomplete=cc-exp]'),
    code: at('[autocomplete=cc-csc]'),
    pay: at('button[type=submit]'),
    notice: at('.notice'),
    heading: at('h1'),
    root: at('#souk'),
  };
};

/** Puts a whole card in. */
export async function fillCard(form: CardForm, number: string): Promise<void> {
  const { number: field, expiry, code } = parts(form);
  await field.fill(number);
  await expiry.fill('12/34');
  await code.fill('123');
}
