import type { Presentation } from '../../../src/loader/public.ts';

/** What the server hands to the page's scripts, as inert JSON. */
export interface PageData {
  /** `null` where no order is made yet. */
  order: { orderNo: string; amount: string; currency: string } | null;
  /** What gift wrap adds, a decimal string in the page's currency. */
  giftWrap: string;
  /** URL of the same page that makes a new order. */
  again: string;
  /** Language tag by which amounts are written. */
  locale: string;
  /** ISO 4217 digits after the decimal sign. */
  decimals: number;
  texts: ClientTexts;
}

export const clientTextNames = [
  'confirmed',
  'confirmedText',
  'orderCanceled',
  'orderCanceledText',
  'reference',
  'confirming',
  'confirmingText',
  'askAgain',
  'notPaid',
  'ended',
  'unsettled',
  'canceled',
  'failed',
  'startAgain',
  'elsewhere',
  'unknownOrder',
  'backToShop',
  'pay',
  'opensSheet',
  'opensPopup',
  'opensRedirect',
  'copied',
  'copyByHand',
  'giftWrap',
  'changed',
  'notChanged',
  'summary',
  'total',
  'basket',
  'toCheckout',
  'backToBasket',
  'checkout',
  'order',
] as const;
export type ClientTexts = Record<(typeof clientTextNames)[number], string>;

export interface Line {
  label: string;
  /** Decimal string. */
  amount: string;
  product: string | null;
}

/** What the single-page shop needs besides. */
export interface AppData extends PageData {
  basket: { lines: Line[]; amount: string; currency: string };
  /** The page's query parameters, as they were given. */
  query: Record<string, string>;
  /** URL of the provider's ESM build. */
  sdk: string;
  /** Options of the checkout that don't depend on the order. */
  options: {
    provider: string;
    locale: string;
    appearance: { theme: 'auto' | 'light' | 'dark' | 'contrast' };
    presentation: Presentation;
    methods?: string[];
  };
}

/** An order as its owner's page sees it: the answer of `POST /orders`. */
export interface OrderView {
  orderNo: string;
  /** `canceled`: it was paid, and the money goes back. */
  state: 'open' | 'paid' | 'canceled';
  amount: string;
  currency: string;
  lines: Line[];
  session: string;
  reference: string | null;
}

/** The answer of `GET /orders/{order}`. */
export interface OrderToPay extends OrderView {
  /** Good for one checkout; `null` for a guest. */
  loginToken: string | null;
}

/** ID of the inert JSON element. */
export const PAGE_DATA_ID = 'page-data';

/** Written by this page's own server, and so believed. */
export function readPageData<T extends PageData>(): T {
  return JSON.parse(document.getElementById(PAGE_DATA_ID)?.textContent ?? 'null');
}
