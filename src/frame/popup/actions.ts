import type { Checkout } from '../state/create-state.ts';
import type { Acting } from '../state/step.ts';
import { popupOf } from './popup.ts';
import { atTop, inPopup } from './urls.ts';

/** Goes on with the open redirect in the top window. */
export function continueHere(app: Checkout): void {
  const acting = actingOf(app);
  if (acting) app.host.peek()?.navigate(atTop(acting.action.url));
}

/** Opens the redirect's window once more. */
export function openAgain(app: Checkout): void {
  const acting = actingOf(app);
  if (!acting) return;
  popupOf(app).openAt(inPopup(acting.action.url));
  app.dispatch({ type: 'continued' });
}

/** Goes on with an attempt that was found open: in its window, or in the bank's dialog. */
export function continueAction(app: Checkout): void {
  const acting = actingOf(app);
  if (acting?.action.type === 'redirect' && app.surroundings === 'embedded') openAgain(app);
  else app.dispatch({ type: 'continued' });
}

function actingOf(app: Checkout): Acting | null {
  const { step } = app.state.peek();
  return step.name === 'acting' ? step : null;
}
