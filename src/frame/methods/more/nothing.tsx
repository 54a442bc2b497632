import { moreTextsOf } from '../../i18n/more-texts-of.ts';
import type { Checkout } from '../../state/create-state.ts';

/** The session takes only what this browser doesn't have. */
export const NothingToPayWith = ({ app }: { app: Checkout }) => (
  <p class="notice calm">{moreTextsOf(app).nothingToPayWith}</p>
);
