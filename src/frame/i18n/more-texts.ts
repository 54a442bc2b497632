import type { Forms } from '../../i18n/fill.ts';
import type { DeclineCode } from '../../protocol/error-codes.ts';
import type { Told } from './base-texts.ts';

/** Texts that a payment with a new card in a merchant's page never needs: what went wrong, endings, the payment link. */
export interface MoreTexts {
  /** `{date}`, e.g. `12/34`. */
  expires: string;
  expired: string;
  /** `{count}` */
  showAllCards: Forms;
  moreTime: string;
  unloaded: string;
  tryAgain: string;
  nothingToPayWith: string;

  declined: Readonly<Record<DeclineCode, Told>>;
  /** `{amount}` */
  amountChanged: Told;
  attemptCanceled: Told;
  beforePaymentRejected: Told;
  beforePaymentTimeout: Told;
  walletFailed: Told;
  fieldsRefused: Told;
  refused: Told;
  /** `{id}` */
  supportId: string;

  /** `{count}` minutes. */
  expiresIn: Forms;
  expiresVerySoon: string;
  timeLeft: string;
  endedDeclined: Told;
  endedExpired: Told;
  endedInvalidated: Told;
  endedCustomer: Told;
  endedByMerchant: Told;
  endedUnknown: Told;
  notFound: Told;
  endedError: Told;

  /** `{order}` */
  order: string;
  total: string;
  /** `{merchant}` */
  returnTo: string;
  /** `{merchant}` */
  returningTo: string;
}
