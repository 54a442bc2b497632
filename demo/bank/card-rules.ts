import type * as z from 'zod';
import { luhn } from '../../src/protocol/luhn.ts';
import { brandOf } from './card-brand.ts';
import type { Begin, bankDeclineCodes } from './wire.ts';

export type Card = z.infer<typeof Begin>['card'];
export type BankDeclineCode = (typeof bankDeclineCodes)[number];

/** Cards of the sandbox whose issuer refuses; every other valid card is approved. */
const REFUSED: Readonly<Record<string, BankDeclineCode>> = {
  '4000000000000002': 'do_not_honour',
  '4000000000009995': 'insufficient_funds',
  '4000000000000069': 'expired_card',
  '4000000000000127': 'cvc_mismatch',
};

/** UnionPay issues numbers without a check digit. */
const WITHOUT_CHECK_DIGIT = new Set(['unionpay']);

/**
 * What the issuer will answer when this card is authorised.
 * @returns the decline code, or `null` for an approval.
 */
export function refusalOf(card: Card, now: Date): BankDeclineCode | null {
  const brand = brandOf(card.number);
  if (!WITHOUT_CHECK_DIGIT.has(brand) && !luhn(card.number)) return 'invalid_card';
  if (isExpired(card, now)) return 'expired_card';
  const refusal = REFUSED[card.number];
  if (refusal) return refusal;
  const cvcLength = brand === 'american_express' ? 4 : 3;
  return card.cvc !== null && card.cvc.length !== cvcLength ? 'cvc_mismatch' : null;
}

/** A card is good through the last day of its month. */
function isExpired(card: Card, now: Date): boolean {
  const firstMomentAfter = Date.UTC(2000 + Number(card.expiry_year), Number(card.expiry_month), 1);
  return now.getTime() >= firstMomentAfter;
}
