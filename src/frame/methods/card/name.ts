import { onlyDigits } from './digits.ts';

export interface NameCheck {
  readonly status: 'empty' | 'too_long' | 'number_like' | 'valid';
}

/** ISO/IEC 7813 has 26 characters; this is the API's limit, room for what people really type. */
const MAX_LENGTH = 255;

/** The shortest card number. */
const CARD_NUMBER = 12;

/**
 * The name on the card, an optional field. `number_like`: digits and no letter, or as many digits as a card
 * number has. A card number in the wrong field must not travel as a name, which is stored and logged.
 */
export function checkName(text: string): NameCheck {
  const name = text.trim();
  if (name === '') return { status: 'empty' };
  if (name.length > MAX_LENGTH) return { status: 'too_long' };
  const digits = onlyDigits(name).length;
  if (digits >= CARD_NUMBER || (digits > 0 && !/\p{L}/u.test(name))) return { status: 'number_like' };
  return { status: 'valid' };
}
