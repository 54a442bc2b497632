import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Payment method',
  card: 'Card',
  cardNumber: 'Card number',
  expiryDate: 'Expiry date',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'Security code',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Name on card',
  nameOnCardPlaceholder: 'As printed on the card',
  securityCodeHint: {
    3: '3 digits, on the back of the card',
    4: '4 digits, on the front of the card',
  },

  saveCard: 'Save this card for next time',

  pay: 'Pay {amount}',
  paying: 'Paying…',
  confirmingButton: 'Confirming…',
  canceling: 'Canceling…',
  encrypted: 'Encrypted. The shop never sees your card.',
  cancel: 'Cancel',

  numberProblem: {
    empty: 'Enter your card number',
    incomplete: 'This card number is too short. Add the missing digits',
    refused: 'Check the card number, or use another card',
    invalid: 'This isn’t a card number. Check each digit',
  },
  brandNotAccepted: 'This shop doesn’t take {brand} cards. Use another card',
  expiryProblem: {
    empty: 'Enter the date, like 08 / 29',
    past: 'This date has passed. Check it',
    refused: 'Check the expiry date',
    invalid: 'Enter month and year, like 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Enter the 3 digits, on the back', 4: 'Enter the 4 digits, on the front' },
    refused: { 3: 'Check the 3 digits, on the back', 4: 'Check the 4 digits, on the front' },
    invalid: { 3: '3 digits, on the back', 4: '4 digits, on the front' },
  },
  nameProblem: 'Enter the name as printed on the card, not its number',
  problemsInForm: { one: 'One field needs your attention', other: '{count} fields need your attention' },

  confirming: ['Confirming with your bank.', 'Don’t pay again. This can take a minute.'],
  cancelingNotice: ['Canceling the payment.', 'Asking your bank whether anything was charged.'],
  reconnecting: ['The connection was lost.', 'Reconnecting. You won’t be charged twice.'],

  succeeded: 'Payment complete',
  receipt: 'Receipt {order}',
  cannotStart: ['The payment form couldn’t start', 'Nothing was charged. Reload the page to try again.'],
};
