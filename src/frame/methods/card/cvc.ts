import type { CardKind } from './card-kind.ts';
import { isDigit, onlyDigits } from './digits.ts';
import type { FieldFormat } from './edit.ts';

export interface CvcCheck {
  /** `invalid`: too long for this card. An empty code is `valid` where a card may come without one (Maestro). */
  readonly status: 'empty' | 'incomplete' | 'invalid' | 'valid';
}

/** @param digits ASCII digits only. */
export function checkCvc(digits: string, kind: CardKind): CvcCheck {
  if (kind.cvcLengths.includes(digits.length)) return { status: 'valid' };
  if (digits === '') return { status: 'empty' };
  return { status: digits.length < maxCvcDigits(kind) ? 'incomplete' : 'invalid' };
}

const maxCvcDigits = (kind: CardKind): number => Math.max(...kind.cvcLengths);

/**
 * Shows every digit that was typed, and refuses more than the card can have. A code that another
 * brand's number made too long stays, for the customer to correct.
 * @param kind the card of the number field, as it is now.
 */
export const cvcFormat = (kind: () => CardKind): FieldFormat => ({
  format: onlyDigits,
  isKept: isDigit,
  max: () => maxCvcDigits(kind()),
});
