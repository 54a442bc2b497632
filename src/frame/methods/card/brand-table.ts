import { type Brand, brands } from '../../../protocol/brands.ts';
import { brandText } from './brand-text.ts';
import { FOURS } from './card-kind.ts';

/** First and last prefix of a range, both of the same length. */
export type PrefixRange = readonly [first: string, last: string];

/** What a number of this brand looks like. */
export interface BrandRule {
  readonly brand: Brand;
  readonly ranges: readonly PrefixRange[];
  /** A gap stands before the digit at each of these positions. */
  readonly gaps: readonly number[];
  /** Digits that a whole number may have. */
  readonly lengths: readonly number[];
  /** Digits that the security code may have; 0 where a card may come without one. */
  readonly cvcLengths: readonly number[];
  /** Whether the last digit is a check digit. */
  readonly luhn: boolean;
}

const numbers = (list: string): number[] => list.split(' ').map(Number);

const prefixRange = (text: string): PrefixRange => {
  const [first = '', last = first] = text.split('-');
  return [first, last];
};

/** Every brand, the one that wins a tie first. */
export const brandRules: readonly BrandRule[] = brandText.split('\n').flatMap((line) => {
  const [name, ranges = '', lengths = '', codes = '', gaps, noCheckDigit] = line.split('|');
  // The library knows brands that the API doesn't.
  const brand = brands.find((id) => id === name);
  return brand
    ? {
        brand,
        ranges: ranges.split(' ').map(prefixRange),
        gaps: gaps ? numbers(gaps) : FOURS,
        lengths: numbers(lengths),
        cvcLengths: numbers(codes),
        luhn: !noCheckDigit,
      }
    : [];
});
