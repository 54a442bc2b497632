import type { FieldProblem } from './field-problem.ts';

/**
 * The English texts, and by their types the keys of every other language. Calm, clear, no blame: what
 * happened, whether money moved, what to do.
 */
export const en = {
  /** The tag by which amounts are formatted. */
  amountLocale: (language: string): string => language,

  paymentMethod: 'Payment method',
  card: 'Card',
  cardNumber: 'Card number',
  expiryDate: 'Expiry date',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'Security code',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Name on card',
  nameOnCardPlaceholder: 'As printed on the card',
  securityCodeHint: (digits: number): string =>
    digits === 4 ? '4 digits, on the front of the card' : '3 digits, on the back of the card',

  pay: (amount: string): string => `Pay ${amount}`,
  paying: 'Paying…',
  confirmingButton: 'Confirming…',
  canceling: 'Canceling…',
  encrypted: 'Encrypted. The shop never sees your card.',
  cancel: 'Cancel',

  numberProblem: ((problem) => {
    switch (problem) {
      case 'empty':
        return 'Enter your card number';
      case 'incomplete':
        return 'This card number is too short. Add the missing digits';
      case 'refused':
        return 'Check the card number, or use another card';
      default:
        return 'This isn’t a card number. Check each digit';
    }
  }) as (problem: FieldProblem) => string,
  brandNotAccepted: (brand: string): string => `This shop doesn’t take ${brand} cards. Use another card`,
  expiryProblem: ((problem) => {
    switch (problem) {
      case 'empty':
        return 'Enter the date, like 08 / 29';
      case 'past':
        return 'This date has passed. Check it';
      case 'refused':
        return 'Check the expiry date';
      default:
        return 'Enter month and year, like 08 / 29';
    }
  }) as (problem: FieldProblem) => string,
  cvcProblem: ((problem, digits) => {
    const where = digits === 4 ? '4 digits, on the front' : '3 digits, on the back';
    if (problem === 'refused') return `Check the ${where}`;
    return problem === 'empty' ? `Enter the ${where}` : where;
  }) as (problem: FieldProblem, digits: number) => string,
  nameProblem: 'Enter the name as printed on the card, not its number',
  problemsInForm: (count: number): string =>
    count === 1 ? 'One field needs your attention' : `${count} fields need your attention`,

  declined: (code: string): readonly [what: string, next: string] => {
    switch (code) {
      case 'insufficient_funds':
        return ['There isn’t enough money on this card.', 'Nothing was charged. Try another card.'];
      case 'expired_card':
        return ['This card has expired.', 'Nothing was charged. Check the expiry date, or try another card.'];
      case 'incorrect_cvc':
        return ['The security code is wrong.', 'Nothing was charged. Check the code and pay again.'];
      case 'authentication_failed':
        return [
          'Your bank couldn’t confirm that it’s you.',
          'Nothing was charged. Try again, or try another card.',
        ];
      case 'card_not_supported':
        return ['This card can’t be used here.', 'Nothing was charged. Try another card.'];
      case 'processing_error':
        return [
          'Your bank couldn’t process the payment.',
          'Nothing was charged. Wait a moment, then pay again.',
        ];
      default:
        return ['Your bank declined this card.', 'Nothing was charged. Try another card, or ask your bank.'];
    }
  },
  amountChanged: (amount: string): readonly [string, string] => [
    `The amount is now ${amount}.`,
    'Nothing was charged. Check it, then pay.',
  ],
  attemptCanceled: ['The payment was canceled.', 'Nothing was charged. You can pay again.'],
  beforePaymentRejected: [
    'The shop stopped this payment.',
    'Nothing was charged. Check your order with the shop, then pay again.',
  ],
  beforePaymentTimeout: ['The shop didn’t answer in time.', 'Nothing was charged. Pay again in a moment.'],
  fieldsRefused: [
    'Some details weren’t accepted.',
    'Nothing was charged. Correct the marked fields, then pay again.',
  ],
  refused: ['Something went wrong.', 'Nothing was charged. Pay again, or contact the shop.'],
  supportId: (id: string): string => `Reference for support: ${id}`,

  confirming: ['Confirming with your bank.', 'Don’t pay again. This can take a minute.'],
  cancelingNotice: ['Canceling the payment.', 'Asking your bank whether anything was charged.'],
  reconnecting: ['The connection was lost.', 'Reconnecting. You won’t be charged twice.'],

  expiresIn: (minutes: number): string =>
    minutes === 1 ? 'One minute left to pay' : `${minutes} minutes left to pay`,
  expiresVerySoon: 'Less than a minute left to pay',
  timeLeft: 'Time left to pay',

  succeeded: 'Payment complete',
  receipt: (orderNo: string): string => `Receipt ${orderNo}`,
  endedDeclined: ['Payment declined', 'Your bank declined the card. Nothing was charged.'],
  endedExpired: ['This payment has expired', 'Nothing was charged. Go back to the shop to start again.'],
  endedInvalidated: ['Your order has changed', 'Nothing was charged. Go back to the shop to pay again.'],
  endedCustomer: ['Payment canceled', 'Nothing was charged.'],
  endedByMerchant: ['The shop canceled this payment', 'Nothing was charged.'],
  endedUnknown: [
    'We don’t know yet whether you paid',
    'Your bank hasn’t answered. Don’t pay again: the shop will find out and tell you.',
  ],
  endedError: ['This payment can’t go on', 'Go back to the shop to start again.'],
  notFound: ['We can’t find this payment', 'The link may be old or incomplete. Ask the shop for a new one.'],
  cannotStart: ['The payment form couldn’t start', 'Nothing was charged. Reload the page to try again.'],

  order: (orderNo: string): string => `Order ${orderNo}`,
  total: 'Total',
  returnTo: (merchant: string): string => `Return to ${merchant}`,
  returningTo: (merchant: string): string => `Taking you back to ${merchant}…`,
} as const;

type Widened<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : T;

export type Messages = { readonly [Key in keyof typeof en]: Widened<(typeof en)[Key]> };
