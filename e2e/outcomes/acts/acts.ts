import type { Act } from '../act.ts';
import type { RowId } from '../table.ts';
import { applePayActs } from './apple-pay.ts';
import { cardActs } from './card.ts';
import { presentationActs } from './presentation.ts';
import { redirectActs } from './redirect.ts';
import { savedCardActs } from './saved-card.ts';
import { sessionActs } from './session.ts';
import { startActs } from './start.ts';
import { threeDsActs } from './three-ds.ts';

/** How each row comes about. A row without an act doesn't compile. */
export const acts: Record<RowId, Act> = {
  ...cardActs,
  ...threeDsActs,
  ...savedCardActs,
  ...redirectActs,
  ...applePayActs,
  ...presentationActs,
  ...sessionActs,
  ...startActs,
};
