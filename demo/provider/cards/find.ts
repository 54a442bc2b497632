import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Customer } from '../customers/bearer.ts';
import type { Database, Tx } from '../db/database.ts';
import { cards, type StoredCard } from '../db/schema.ts';

/** Newest first. */
export const cardsOf = (db: Database | Tx, customer: Customer): Promise<StoredCard[]> =>
  db
    .select()
    .from(cards)
    .where(and(ownedBy(customer), isNull(cards.deletedAt)))
    .orderBy(desc(cards.createdAt), desc(cards.id));

/** The saved card that a customer names for a payment; `null` where he has no such card (any more). */
export async function cardForPayment(
  tx: Database | Tx,
  { cardId, ...customer }: Customer & { cardId: string },
): Promise<StoredCard | null> {
  const [card] = await tx
    .select()
    .from(cards)
    .where(and(ownedBy(customer), eq(cards.id, cardId), isNull(cards.deletedAt)));
  return card ?? null;
}

export const ownedBy = ({ merchantId, customerId }: Customer) =>
  and(eq(cards.merchantId, merchantId), eq(cards.customerId, customerId));
