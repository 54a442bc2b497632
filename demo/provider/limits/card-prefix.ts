import { isRecord } from '../http/validate.ts';

/** The issuer's range, and no more: eight digits are the longest BIN (ISO/IEC 7812-1:2017). */
const DIGITS = 8;

/** What numbers that are tried out in a row have in common; `null` where no card number was sent. */
export function cardPrefix({ method, card }: Record<string, unknown>): string | null {
  if (method !== 'card' || !isRecord(card) || typeof card.number !== 'string') return null;
  return /^\d{12,19}$/.test(card.number) ? card.number.slice(0, DIGITS) : null;
}
