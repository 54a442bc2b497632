import { expect } from '@playwright/test';
import type { CheckoutAnswer, CheckoutCreate } from '../src/protocol/checkout.ts';
import { test as base } from './engines/test.ts';
import { type BankControl, bankControl } from './support/bank-control.ts';
import { type CardForm, cardForm } from './support/card-form.ts';
import { type PageOptions, serveCheckout } from './support/checkout-page.ts';
import { holdScripts } from './support/hold-scripts.ts';
import { type MerchantApi, merchantApi } from './support/merchant-api.ts';
import { type MerchantPages, merchantPages } from './support/merchant-pages.ts';
import { openModule, serveModule } from './support/module-page.ts';
import { SHORT } from './support/short-limits.ts';
import { type FramePage, type Stack, startStack } from './support/stack.ts';
import { type Violations, watchViolations } from './support/violations.ts';

export { needs } from './engines/needs.ts';
export { CARDS, type CardForm, cardForm } from './support/card-form.ts';
export { expect };

/** A checkout in a page of the merchant's. */
export interface Opened {
  sessionId: string;
  url: string;
  form: CardForm;
}

/** A checkout whose frame has come without its scripts. */
export interface Held {
  form: CardForm;
  /** Lets them come, those that are asked for later too. */
  letGo: () => void;
}

interface WorkerFixtures {
  /** How the provider makes the frame's page, see its `FRAME_PAGE`. */
  framePage: FramePage;
  /** The whole demo, one per worker. */
  stack: Stack;
  /** The merchant's calls to the provider. */
  api: MerchantApi;
}

interface TestFixtures {
  /** Fault orders for the bank; none outlives its story. */
  bank: BankControl;
  /** A second merchant, with pages of the story's own. */
  merchant: MerchantPages;
  /** A page on an origin that no session allows. */
  stranger: MerchantPages;
  violations: Violations;
  /** Creates a session that allows the merchant's origin, and opens a page of his with its checkout. */
  open(session?: Partial<CheckoutCreate>, page?: PageOptions): Promise<Opened>;
  /** The same, with the frame's scripts held back, as by a slow line. */
  openHeld(session?: Partial<CheckoutCreate>, page?: PageOptions): Promise<Held>;
  /** As `open`, of a page that imports the module and starts nothing by itself. */
  openModulePage(): Promise<CheckoutAnswer>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  framePage: ['server', { option: true, scope: 'worker' }],

  stack: [
    async ({ framePage }, use, worker) => {
      const stack = await startStack(String(worker.workerIndex), { timeLimits: SHORT, framePage });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  api: [async ({ stack }, use) => use(merchantApi(stack.providerUrl)), { scope: 'worker' }],

  bank: [
    async ({ stack }, use) => {
      const control = bankControl(stack.bankUrl);
      await use(control);
      await control.clear();
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  merchant: async ({}, use) => {
    const pages = await merchantPages();
    await use(pages);
    await pages.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: see above.
  stranger: async ({}, use) => {
    const pages = await merchantPages();
    await use(pages);
    await pages.close();
  },

  open: async ({ page, stack, api, merchant }, use) => {
    await use(async (session = {}, options = {}) => {
      const { session_id } = await api.create({ allowed_origins: [merchant.origin], ...session });
      const url = serveCheckout(merchant, stack.providerUrl, session_id, options);
      await page.goto(url);
      return { sessionId: session_id, url, form: cardForm(page) };
    });
  },

  openHeld: async ({ page, stack, api, merchant }, use) => {
    await use(async (session = {}, options = {}) => {
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
    });
  },

  openModulePage: async ({ page, stack, api, merchant }, use) => {
    await use(async () => {
      const session = await api.create({ allowed_origins: [merchant.origin] });
      await openModule(page, serveModule(merchant, { providerUrl: stack.providerUrl }));
      return session;
    });
  },

  violations: [
    async ({ context }, use) => {
      const violations = await watchViolations(context);
      await use(violations);
      expect(violations.unexpected(), 'policy violations and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});
