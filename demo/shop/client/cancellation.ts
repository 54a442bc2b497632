import { showProblem } from './order-status.ts';
import type { PageData } from './page-data.ts';

/** Says what a canceled checkout means for the order, and what the customer can do. */
export function showCanceled(place: HTMLElement, { texts, again }: PageData, outcome: unknown): void {
  const { retryable, code } = fieldsOf(outcome);
  if (code === 'outcome_unknown') {
    showProblem(place, texts.unsettled, { label: texts.askAgain, href: location.href });
  } else if (retryable === true) {
    showProblem(place, texts.canceled, { label: texts.startAgain, href: location.href });
  } else {
    showProblem(place, texts.ended, { label: texts.startAgain, href: again });
  }
}

/** @returns whether a button that opens the checkout still leads anywhere. */
export const canTryAgain = (outcome: unknown): boolean => fieldsOf(outcome).retryable === true;

const fieldsOf = (outcome: unknown): { retryable?: unknown; code?: unknown } =>
  typeof outcome === 'object' && outcome !== null ? outcome : {};
