import { and, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { now, type Tx } from '../db/database.ts';
import { type Attempt, attempts, cards } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Tokenised } from '../gateway/gateway.ts';
import { newCardId } from '../identifiers.ts';
import type { AttemptKey } from '../payments/settle.ts';
import { lockToken } from './token-lock.ts';

/**
 * Keeps the card of a paid attempt whose customer asked for it. Run by a job, any number of times: a card
 * that was deleted since doesn't come back.
 * @throws Error where the job has to be tried again: the bank didn't answer, or just forgets this card.
 */
export async function saveCard(
  deps: Pick<Deps, 'db' | 'gateway'>,
  { sessionId, attemptId }: AttemptKey,
): Promise<void> {
  const [found] = await deps.db
    .select({ attempt: attempts, startedAt: sql`${now}`.mapWith(attempts.createdAt) })
    .from(attempts)
    .where(and(eq(attempts.id, attemptId), eq(attempts.sessionId, sessionId), isToBeSaved));
  const gatewayRef = found?.attempt.gatewayRef;
  if (!found || !gatewayRef) return;
  const result = await deps.gateway.tokenise(gatewayRef);
  if (!result.known) throw new Error(`The bank gave no token for ${attemptId}: ${result.cause}`);
  await deps.db.transaction((tx) => keep(tx, found.attempt, result.value, found.startedAt));
}

/** Saving ties the attempt to its card, so that once is enough. */
const isToBeSaved = and(
  eq(attempts.status, 'succeeded'),
  eq(attempts.save, true),
  isNotNull(attempts.customerId),
  isNull(attempts.cardId),
);

async function keep(tx: Tx, attempt: Attempt, card: Tokenised, startedAt: Date): Promise<void> {
  const { merchantId, customerId, id } = attempt;
  await lockToken(tx, card.token);
  const [open] = await tx
    .select({ customerId: attempts.customerId })
    .from(attempts)
    .where(and(eq(attempts.id, id), isToBeSaved))
    .for('update');
  if (!open || customerId === null) return;
  await refuseForgotten(tx, card.token, startedAt);
  const shown = {
    brand: card.brand,
    lastFour: card.lastFour,
    expiryMonth: card.expiryMonth,
    expiryYear: card.expiryYear,
    schemeTransactionId: attempt.schemeTransactionId,
  };
  const [kept] = await tx
    .insert(cards)
    .values({ id: newCardId(), merchantId, customerId, token: card.token, ...shown })
    .onConflictDoUpdate({
      target: [cards.merchantId, cards.customerId, cards.token],
      targetWhere: isNull(cards.deletedAt),
      set: shown,
    })
    .returning({ id: cards.id });
  if (kept) await tx.update(attempts).set({ cardId: kept.id }).where(eq(attempts.id, id));
}

/** A token that the bank was told to forget at the same time is not to be relied on. */
async function refuseForgotten(tx: Tx, token: string, startedAt: Date): Promise<void> {
  const [forgotten] = await tx
    .select({ id: cards.id })
    .from(cards)
    .where(
      and(
        eq(cards.token, token),
        isNotNull(cards.deletedAt),
        or(isNull(cards.tokenDeletedAt), gte(cards.tokenDeletedAt, startedAt)),
      ),
    )
    .limit(1);
  if (forgotten) throw new Error('The bank is forgetting this card: it is saved again after that.');
}
