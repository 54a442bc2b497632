import type { OfferedMethod } from '../../protocol/snapshot.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Row } from './method.ts';
import { isKnown, methodOf } from './registry.ts';

const SAVED_CARD = 'saved_card';

/**
 * The session's methods that the frame knows, in the merchant's order. A customer's saved cards come with
 * `card`: first of all, unless the merchant names another place for them.
 */
export function offeredMethods(
  offered: readonly OfferedMethod[],
  wanted: readonly string[] | null,
): OfferedMethod[] {
  const takesCards = offered.some(({ type }) => type === 'card');
  const known = [...(takesCards ? [{ type: SAVED_CARD }] : []), ...offered].filter(({ type }) =>
    isKnown(type),
  );
  if (!wanted) return known;
  const order = wanted.includes('card') && !wanted.includes(SAVED_CARD) ? [SAVED_CARD, ...wanted] : wanted;
  return order.flatMap((type) => known.filter((offer) => offer.type === type));
}

/**
 * What the customer can choose from. A filter that leaves nothing to pay with is the merchant's mistake
 * and is not followed: he wants to be paid.
 */
export function rowsOf(app: Checkout): Row[] {
  const rows = (wanted: readonly string[] | null) =>
    offeredMethods(app.state.value.snapshot.methods, wanted).flatMap(
      (offer) => methodOf(app, offer.type)?.rows(offer, app) ?? [],
    );
  const wanted = rows(app.options.value.methods);
  return wanted.some(isPayable) ? wanted : rows(null);
}

const isPayable = (row: Row) => !row.disabled && !row.unsure;

/** The row whose form is open: the customer's choice, else the first that can pay. */
export function openRow(app: Checkout): Row | undefined {
  const payable = rowsOf(app).filter(isPayable);
  return (
    payable.find(({ id }) => id === app.chosenMethod.value) ??
    payable.find(({ stays }) => !stays) ??
    payable[0]
  );
}

/** Types that only a newer frame knows. */
export const unknownTypes = (offered: readonly OfferedMethod[]): string[] =>
  offered.map(({ type }) => type).filter((type) => !isKnown(type));
