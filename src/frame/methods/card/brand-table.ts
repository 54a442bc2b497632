import type { Brand } from '../../../protocol/brands.ts';
import { brandText } from './brand-text.ts';
import { FOURS } from './card-kind.ts';
import { type PrefixRange, readRanges } from './ranges-text.ts';

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

/** Every brand, the one that wins a tie first. */
export const brandRules: readonly BrandRule[] = brandText.split('\n').map((line) => {
  const [brand, ranges = '', lengths = '', codes = '', gaps, noCheckDigit] = line.split('|');
  return {
    // The text has no others.
    brand: brand as Brand,
    ranges: readRanges(ranges),
    gaps: gaps ? numbers(gaps) : FOURS,
    lengths: numbers(lengths),
    cvcLengths: numbers(codes),
    luhn: !noCheckDigit,
  };
});
