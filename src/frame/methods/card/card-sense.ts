import { detectCard } from './brand.ts';
import { errorText } from './error-text.ts';
import { readCard } from './read-form.ts';

/** What makes cards of digits: every brand's ranges, and what can be wrong. */
export interface CardSense {
  detect: typeof detectCard;
  read: typeof readCard;
  errorText: typeof errorText;
}

export const cardSense: CardSense = { detect: detectCard, read: readCard, errorText };
