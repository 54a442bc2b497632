import type { CardKind } from './card-kind.ts';
import { isDigit, onlyDigits } from './digits.ts';
import type { FieldFormat } from './edit.ts';

/** Digits of the brand's longest number. */
export const maxDigits = (kind: CardKind): number => Math.max(...kind.lengths);

/** The digits in the brand's groups, with single spaces between them. Nothing is cut off. */
export const formatNumber = (digits: string, kind: CardKind): string =>
  digits.replace(/./g, (digit, place: number) => (kind.gaps.includes(place) ? ` ${digit}` : digit));

/** @param detect tells a card by its first digits. */
export const numberFormat = (detect: (digits: string) => CardKind): FieldFormat => ({
  format: (raw) => {
    const digits = onlyDigits(raw);
    return formatNumber(digits, detect(digits));
  },
  isKept: isDigit,
  max: (kept) => maxDigits(detect(onlyDigits(kept))),
});
