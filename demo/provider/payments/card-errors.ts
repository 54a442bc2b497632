import { luhn } from '../../../src/protocol/luhn.ts';
import { isPastExpiry } from '../cards/expiry.ts';
import { addError, type FieldErrors } from '../http/field-errors.ts';

/** What no schema sees in a card: a mistyped number, and a date in the past. */
export function addCardErrors(errors: FieldErrors, card: Record<string, unknown>, now: Date): void {
  const { number, expiry_month: month, expiry_year: year } = card;
  if (typeof number === 'string' && /^\d{12,19}$/.test(number) && !isPlausible(number)) {
    addError(errors, ['card', 'number'], 'This card number is not valid. Check its digits.');
  }
  if (typeof month !== 'string' || typeof year !== 'string') return;
  if (
    /^(0[1-9]|1[0-2])$/.test(month) &&
    /^\d\d$/.test(year) &&
    isPastExpiry(Number(month), Number(year), now)
  ) {
    addError(errors, ['card', 'expiry_year'], 'This card has expired. Use another card.');
  }
}

/** UnionPay issues numbers without a check digit. */
const isPlausible = (number: string): boolean => /^(62|81)/.test(number) || luhn(number);
