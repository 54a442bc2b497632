import type { WireCanceled } from '../../protocol/outcome-schema.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';

/** What the customer reads when the checkout is over and unpaid: a heading and a sentence. */
export function endingText(
  app: Checkout,
  outcome: Pick<WireCanceled, 'reason' | 'code'>,
): readonly [string, string] {
  const texts = moreTextsOf(app);
  switch (outcome.reason) {
    case 'declined':
      return texts.endedDeclined;
    case 'expired':
      return texts.endedExpired;
    case 'invalidated':
      return texts.endedInvalidated;
    case 'customer':
      return texts.endedCustomer;
    case 'error':
      switch (outcome.code) {
        case 'canceled_by_merchant':
          return texts.endedByMerchant;
        case 'outcome_unknown':
          return texts.endedUnknown;
        case 'session_not_found':
          return texts.notFound;
        default:
          return texts.endedError;
      }
  }
}
