import { createRequire } from 'node:module';
import creditCardType from 'credit-card-type';

/** `creditcards-types` declares an ES default export that its CommonJS files don't have, so it is required. */
const require = createRequire(import.meta.url);
interface CardType {
  test(number: string, eager: boolean): boolean;
}
const mada: CardType = require('creditcards-types/types/mada.js');
const meeza: CardType = require('creditcards-types/types/meeza.js');

/** RuPay's issuer ranges as six-digit prefixes, first and last. */
const RUPAY: readonly (readonly [number, number])[] = [
  [508227, 508227],
  [508500, 508999],
  [606985, 607984],
  [608001, 608500],
  [652150, 653149],
  [817290, 817290],
];

/**
 * The brand that a card is routed to, e.g. `visa`; `unknown` where no list has it.
 * Domestic schemes come first: their cards lie inside Visa's, Mastercard's and Maestro's ranges.
 */
export function brandOf(number: string): string {
  if (mada.test(number, false)) return 'mada';
  if (meeza.test(number, false)) return 'meeza';
  const prefix = Number(number.slice(0, 6));
  if (RUPAY.some(([first, last]) => prefix >= first && prefix <= last)) return 'rupay';
  return creditCardType(number)[0]?.type.replaceAll('-', '_') ?? 'unknown';
}
