import type { Checkout } from './create-state.ts';

/** Deletes one of the customer's saved cards, for good. @returns whether it is gone. */
export async function deleteCard(app: Checkout, cardId: string): Promise<boolean> {
  const reply = await app.api.peek()?.deleteCard(cardId, new AbortController().signal);
  if (reply?.kind !== 'answer') return false;
  app.dispatch({ type: 'snapshot', snapshot: reply.value, requestId: reply.requestId });
  return true;
}
