import type { SavedCard } from '../../../src/protocol/snapshot.ts';
import type { Merchant, StoredCard } from '../db/schema.ts';
import { isPastExpiry } from './expiry.ts';

/** What the card's owner sees of it. @param now the provider's clock. */
export const savedCard = (card: StoredCard, merchant: Merchant, now: Date): SavedCard => ({
  id: card.id,
  brand: card.brand,
  last_four: card.lastFour,
  expiry_month: card.expiryMonth,
  expiry_year: card.expiryYear,
  expired: isPastExpiry(Number(card.expiryMonth), Number(card.expiryYear), now),
  cvc_required: merchant.asksSavedCvc,
});
