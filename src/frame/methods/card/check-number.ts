import { luhn } from '../../../protocol/luhn.ts';
import { detectCard } from './brand.ts';
import type { CardKind } from './card-kind.ts';
import { maxDigits } from './number.ts';

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
