import type { Forms } from '../../i18n/fill.ts';
import type { FieldProblem } from './field-problem.ts';

/** What happened, and what it means or what to do. */
export type Told = readonly [what: string, next: string];

/**
 * The texts that a payment with a new card needs. Calm, clear, no blame: what happened, whether money moved,
 * what to do. `{name}` is replaced by a value.
 */
export interface BaseTexts {
  /** The tag by which amounts are formatted; `null`: the customer's own. */
  amountLocale: string | null;

  paymentMethod: string;
  card: string;
  cardNumber: string;
  expiryDate: string;
  expiryPlaceholder: string;
  securityCode: string;
  securityCodePlaceholder: string;
  nameOnCard: string;
  nameOnCardPlaceholder: string;
  /** By the number of digits: on the back, on the front. */
  securityCodeHint: ByDigits;

  saveCard: string;

  /** `{amount}` */
  pay: string;
  paying: string;
  confirmingButton: string;
  canceling: string;
  encrypted: string;
  cancel: string;

  numberProblem: Record<Exclude<FieldProblem, 'past'>, string>;
  /** `{brand}` */
  brandNotAccepted: string;
  expiryProblem: Record<'empty' | 'invalid' | 'past' | 'refused', string>;
  /** `invalid` says what the code looks like. */
  codeProblem: Record<'empty' | 'invalid' | 'refused', ByDigits>;
  nameProblem: string;
  /** `{count}` */
  problemsInForm: Forms;

  confirming: Told;
  cancelingNotice: Told;
  reconnecting: Told;

  succeeded: string;
  /** `{order}` */
  receipt: string;
  cannotStart: Told;
}

export interface ByDigits {
  readonly 3: string;
  readonly 4: string;
}
