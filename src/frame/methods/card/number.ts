import { luhn } from '../../../protocol/luhn.ts';
import { type CardKind, detectCard } from './brand.ts';
import { isDigit, onlyDigits } from './digits.ts';
import type { FieldFormat } from './edit.ts';

export interface NumberCheck {
  /** `incomplete` can still become a valid number by typing on, `invalid` can't. */
  readonly status: 'empty' | 'incomplete' | 'invalid' | 'valid';
  readonly kind: CardKind;
  /**
   * As long as a card of this brand may be, but the check digit is wrong: mistyped, most likely, even
   * where the status is `incomplete` because the brand has longer numbers, too.
   */
  readonly mistyped: boolean;
}

/** @param digits ASCII digits only. */
export function checkNumber(digits: string): NumberCheck {
  const kind = detectCard(digits);
  if (digits === '') return { status: 'empty', kind, mistyped: false };
  const fits = kind.lengths.includes(digits.length);
  const mistyped = fits && kind.luhn && !luhn(digits);
  if (fits && !mistyped) return { status: 'valid', kind, mistyped };
  return { status: digits.length < maxDigits(kind) ? 'incomplete' : 'invalid', kind, mistyped };
}

/** Digits of the brand's longest number. */
export const maxDigits = (kind: CardKind): number => Math.max(...kind.lengths);

/** The digits in the brand's groups, with single spaces between them. Nothing is cut off. */
export const formatNumber = (digits: string, kind: CardKind): string =>
  digits.replace(/./g, (digit, place: number) => (kind.gaps.includes(place) ? ` ${digit}` : digit));

export const numberFormat: FieldFormat = {
  format: (raw) => {
    const digits = onlyDigits(raw);
    return formatNumber(digits, detectCard(digits));
  },
  isKept: isDigit,
  max: (kept) => maxDigits(detectCard(onlyDigits(kept))),
};
