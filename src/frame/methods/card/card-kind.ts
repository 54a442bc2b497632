import type { Brand } from '../../../protocol/brands.ts';
import type { BrandRule } from './brand-table.ts';

/** What the digits typed so far say about the card. */
export interface CardKind extends Omit<BrandRule, 'brand' | 'ranges'> {
  /** `null` while several brands are possible, and for numbers that no brand claims. */
  readonly brand: Brand | null;
  /** The worldwide brand on the same card as a domestic one: a mada card is accepted as Visa or Mastercard too. */
  readonly coBrand: Brand | null;
}

/** Groups of four; the last group of a 19-digit number has three. */
export const FOURS: readonly number[] = [4, 8, 12, 16];

/** A number of no known brand may still be a card: brands get new ranges, banks have test numbers of their own. */
export const UNKNOWN: CardKind = {
  brand: null,
  coBrand: null,
  gaps: FOURS,
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  cvcLengths: [3, 4],
  luhn: true,
};

/** Digits of the card's security code; 3 where both are possible. */
export const cvcDigits = (kind: CardKind): 3 | 4 => (kind.cvcLengths.includes(3) ? 3 : 4);
