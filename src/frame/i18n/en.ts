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

  saveCard: 'Save this card for next time',

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

  confirming: ['Confirming with your bank.', 'Don’t pay again. This can take a minute.'],
  cancelingNotice: ['Canceling the payment.', 'Asking your bank whether anything was charged.'],
  reconnecting: ['The connection was lost.', 'Reconnecting. You won’t be charged twice.'],

  expiresIn: (minutes: number): string =>
    minutes === 1 ? 'One minute left to pay' : `${minutes} minutes left to pay`,
  expiresVerySoon: 'Less than a minute left to pay',

  succeeded: 'Payment complete',
  receipt: (orderNo: string): string => `Receipt ${orderNo}`,
  notFound: ['We can’t find this payment', 'The link may be old or incomplete. Ask the shop for a new one.'],
  cannotStart: ['The payment form couldn’t start', 'Nothing was charged. Reload the page to try again.'],
} as const;

type Widened<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : T;

export type Messages = { readonly [Key in keyof typeof en]: Widened<(typeof en)[Key]> };
