import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Customer } from '../customers/bearer.ts';
import { now } from '../db/database.ts';
import { cards } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../http/api-error.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession } from '../sessions/load.ts';
import { ownedBy } from './find.ts';
import { lockToken } from './token-lock.ts';

/**
 * `DELETE /v1/sessions/{id}/cards/{card}/`: the card is gone at once, a job makes the bank forget it. A
 * payment that uses it runs on. Deleting it twice is as good as once.
 */
export async function deleteCard(
  deps: Deps,
  customer: Customer,
  { sessionId, cardId }: { sessionId: string; cardId: string },
): Promise<void> {
  // What can't be an ID may be no text for the database either.
  if (!/^card_\w+$/.test(cardId)) throw cardNotFound();
  await deps.db.transaction(async (tx) => {
    // Before the card, as payments do.
    await lockSession(tx, { sessionId });
    const [card] = await tx
      .select({ deletedAt: cards.deletedAt })
      .from(cards)
      .where(and(ownedBy(customer), eq(cards.id, cardId)))
      .for('no key update');
    if (!card) throw cardNotFound();
    if (card.deletedAt) return;
    await tx.update(cards).set({ deletedAt: now }).where(eq(cards.id, cardId));
    // Other pages of this session hear of it.
    await changeSession(tx, sessionId, {});
    await deps.jobs.deleteToken(tx, cardId);
  });
}

const cardNotFound = () => notFound('This customer has no such card. Check the card ID.');

/**
 * Makes the bank forget a deleted card, unless somebody else has saved the same one.
 * @throws Error where the job has to be tried again: the bank didn't answer.
 */
export async function deleteToken(deps: Pick<Deps, 'db' | 'gateway'>, cardId: string): Promise<void> {
  const isPending = and(eq(cards.id, cardId), isNotNull(cards.deletedAt), isNull(cards.tokenDeletedAt));
  const [card] = await deps.db.select({ token: cards.token }).from(cards).where(isPending);
  if (!card) return;
  const isShared = await deps.db.transaction(async (tx) => {
    await lockToken(tx, card.token);
    const [other] = await tx
      .select({ id: cards.id })
      .from(cards)
      .where(and(eq(cards.token, card.token), isNull(cards.deletedAt)))
      .limit(1);
    return other !== undefined;
  });
  if (!isShared) {
    const result = await deps.gateway.deleteToken(card.token);
    if (!result.known) throw new Error(`The bank has not forgotten ${cardId}: ${result.cause}`);
  }
  await deps.db
    .update(cards)
    .set({ tokenDeletedAt: sql`${now}` })
    .where(isPending);
}
