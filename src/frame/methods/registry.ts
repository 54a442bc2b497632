import type { Checkout } from '../state/create-state.ts';
import { card } from './card/index.ts';
import type { Method } from './method.ts';

/** What {@link Checkout.more} brings: methods beyond a new card, each form in a chunk of its own. */
const LATE = ['saved_card', 'redirect', 'apple_pay'];

export const isKnown = (type: string): boolean => type === card.type || LATE.includes(type);

/** `undefined` for a late method that isn't here yet. */
export const methodOf = (app: Checkout, type: string): Method | undefined =>
  type === card.type ? card : app.more.value?.methods.get(type);
