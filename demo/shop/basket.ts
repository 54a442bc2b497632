import { currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount } from '../../src/protocol/money.ts';
import { products, SAMPLE_BASKET } from './catalog.ts';
import type { Language } from './language.ts';
import { priceIn } from './price-list.ts';

export interface Line {
  label: string;
  /** Decimal string in the order's currency. */
  amount: string;
  /** The product that it is; `null` for anything else, e.g. gift wrap. */
  product: string | null;
}

export interface Basket {
  lines: Line[];
  amount: string;
  currency: string;
}

export interface BasketRequest {
  items?: readonly string[] | undefined;
  currency: string;
  /** Another sum than the products'; then the products are told as one line. */
  amount?: string | undefined;
}

const SELECTION: Record<Language, string> = { en: 'Your selection', ar: 'مختاراتك' };

export function basketOf(
  { items = SAMPLE_BASKET, currency, amount }: BasketRequest,
  language: Language,
): Basket {
  const decimals = currencyDecimals(currency) ?? 2;
  const chosen = products.filter((product) => items.includes(product.id));
  const prices = chosen.map((product) => priceIn(product.euroCents, currency));
  const sum = formatAmount(
    prices.reduce((a, b) => a + b, 0n),
    decimals,
  );
  if (amount !== undefined && amount !== sum) {
    return { lines: [{ label: SELECTION[language], amount, product: null }], amount, currency };
  }
  const lines = chosen.map((product, index) => ({
    label: product[language].name,
    amount: formatAmount(prices[index] ?? 0n, decimals),
    product: product.id,
  }));
  return { lines, amount: sum, currency };
}
