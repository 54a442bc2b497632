import { currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount } from '../../src/protocol/money.ts';
import { GIFT_WRAP_EURO_CENTS } from './catalog.ts';
import { type ClientTexts, clientTextNames, type PageData } from './client/page-data.ts';
import { languageOf } from './language.ts';
import type { Parameters } from './parameters.ts';
import { priceIn } from './price-list.ts';
import { texts } from './texts.ts';

/** What every page with a checkout hands to its scripts. */
export function pageData(
  parameters: Pick<Parameters, 'locale'>,
  currency: string,
  again: string,
): Omit<PageData, 'order'> {
  const language = languageOf(parameters.locale);
  const decimals = currencyDecimals(currency) ?? 2;
  const clientTexts = Object.fromEntries(clientTextNames.map((name) => [name, texts[language][name]]));
  return {
    giftWrap: formatAmount(priceIn(GIFT_WRAP_EURO_CENTS, currency), decimals),
    again,
    locale: parameters.locale === 'auto' ? language : parameters.locale,
    decimals,
    texts: clientTexts as ClientTexts,
  };
}

/** The address without its order, and without what a provider added: opening it makes a new one. */
export function plainUrl(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (name === 'order' || name.startsWith('souk_')) url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/** What links inside the shop carry on, e.g. `?locale=ar`; empty for the defaults. */
export function keptQuery({ locale, theme }: Pick<Parameters, 'locale' | 'theme'>): string {
  const kept = new URLSearchParams();
  if (locale !== 'en') kept.set('locale', locale);
  if (theme !== 'auto') kept.set('theme', theme);
  return kept.size > 0 ? `?${kept}` : '';
}
