import type * as z from 'zod';
import { luhn } from '../../src/protocol/luhn.ts';
import { APPROVES, type BankDeclineCode, type Behaviour } from './behaviour.ts';
import { brandOf } from './card-brand.ts';
import { sandboxCards } from './sandbox-cards.ts';
import { matrixBehaviour } from './three-ds-matrix.ts';
import type { CardSource } from './wire.ts';

export type Card = Omit<z.infer<typeof CardSource>, 'type'>;

const SANDBOX: ReadonlyMap<string, Behaviour> = new Map(
  sandboxCards.map(({ number, behaviour }) => [number, behaviour]),
);

/** UnionPay issues numbers without a check digit. */
const WITHOUT_CHECK_DIGIT = new Set(['unionpay']);

export const behaviourOf = (number: string): Behaviour =>
  SANDBOX.get(number) ?? matrixBehaviour(number) ?? APPROVES;

/**
 * What the issuer will answer when this card is authorised.
 * @returns the decline code, or `null` for an approval.
 */
export function refusalOf(card: Card, now: Date): BankDeclineCode | null {
  const brand = brandOf(card.number);
  if (!WITHOUT_CHECK_DIGIT.has(brand) && !luhn(card.number)) return 'invalid_card';
  if (isExpired(card, now)) return 'expired_card';
  return behaviourOf(card.number).refusal ?? cvcRefusal(card.cvc, brand);
}

/** A card is good through the last day of its month. */
export function isExpired(card: { expiry_month: string; expiry_year: string }, now: Date): boolean {
  const firstMomentAfter = Date.UTC(2000 + Number(card.expiry_year), Number(card.expiry_month), 1);
  return now.getTime() >= firstMomentAfter;
}

/** A code of the wrong length can't be the card's. */
export function cvcRefusal(cvc: string | null, brand: string): BankDeclineCode | null {
  const length = brand === 'american_express' ? 4 : 3;
  return cvc !== null && cvc.length !== length ? 'cvc_mismatch' : null;
}
