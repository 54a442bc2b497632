import type { OfferedMethod } from '../../protocol/snapshot.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Method } from './method.ts';
import { methods } from './registry.ts';

export interface Offer {
  method: Method;
  offer: OfferedMethod;
}

/**
 * What the customer can choose from: the session's methods that the frame knows, in the merchant's
 * order. A filter that leaves nothing is the merchant's mistake and is not followed: he wants to be paid.
 */
export function offeredMethods(offered: readonly OfferedMethod[], wanted: readonly string[] | null): Offer[] {
  const known = offered.flatMap((offer) => {
    const method = methods.get(offer.type);
    return method ? [{ method, offer }] : [];
  });
  const chosen = (wanted ?? []).flatMap((type) => known.filter(({ method }) => method.type === type));
  return chosen.length > 0 ? chosen : known;
}

export const offersOf = (app: Checkout): Offer[] =>
  offeredMethods(app.state.value.snapshot.methods, app.options.value.methods);

/** The method whose form is open. */
export function openOffer(app: Checkout): Offer | undefined {
  const offers = offersOf(app);
  return offers.find(({ method }) => method.type === app.chosenMethod.value) ?? offers[0];
}

/** Types that only a newer frame knows. */
export const unknownTypes = (offered: readonly OfferedMethod[]): string[] =>
  offered.map(({ type }) => type).filter((type) => !methods.has(type));
