import type { Checkout } from '../../state/create-state.ts';
import { endingText } from '../../ui/ending-text.ts';
import { actingLook } from '../acting/acting-text.ts';

/** What only this chunk knows the words of; `''` for nothing. */
export function lateNews(app: Checkout): string {
  const { step } = app.state.value;
  if (step.name === 'ended' && step.outcome.status === 'canceled') {
    return endingText(app, step.outcome).join('. ');
  }
  const look = actingLook(app);
  if (!look) return '';
  // A heading has no full stop to pause at.
  return `${look.what}${look.what.endsWith('.') ? '' : '.'} ${look.next}`;
}
