import type { BrowserContext, Page } from '@playwright/test';
import type { CheckoutCreate } from '../../src/protocol/checkout.ts';
import type { CardForm, Opened } from '../fixtures.ts';
import type { BankControl } from '../support/bank-control.ts';
import type { PageOptions } from '../support/checkout-page.ts';
import type { MerchantApi } from '../support/merchant-api.ts';
import type { MerchantPages } from '../support/merchant-pages.ts';
import type { Stack } from '../support/stack.ts';
import type { Violations } from '../support/violations.ts';

/** What a row is brought about with: the stories' fixtures. */
export interface Story {
  page: Page;
  context: BrowserContext;
  stack: Stack;
  api: MerchantApi;
  bank: BankControl;
  merchant: MerchantPages;
  violations: Violations;
  open(session?: Partial<CheckoutCreate>, page?: PageOptions): Promise<Opened>;
}

/** Where it happened. */
export interface Scene {
  /** `null`: there is no such session. */
  sessionId: string | null;
  /** The merchant's page, with its callbacks. */
  page: Page;
  form: CardForm;
}

/** Brings a row about, as the customer, the merchant and the bank do it. What follows is checked for all rows alike. */
export type Act = (story: Story) => Promise<Scene>;
