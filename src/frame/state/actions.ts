import type { Checkout } from './create-state.ts';

/** What the customer can do beside paying. Each is called in his click. */

export { continueAction, continueHere, openAgain } from '../popup/actions.ts';
export { deleteCard } from './delete-card.ts';
export { extendSession } from './extend-session.ts';

/** Gives the attempt in flight up; the form comes back when the bank has said what became of it. */
export const giveUp = (app: Checkout): void => app.dispatch({ type: 'give_up' });
