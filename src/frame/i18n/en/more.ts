import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Expires {date}',
  expired: 'Expired',
  showAllCards: { one: 'Show {count} card', other: 'Show all {count} cards' },
  moreTime: 'I need more time',
  unloaded: 'This way to pay couldn’t be loaded.',
  tryAgain: 'Try again',
  nothingToPayWith: 'This browser can’t pay here. Try another one, or ask the shop.',

  declined: {
    card_declined: [
      'Your bank declined the payment.',
      'Nothing was charged. Pay another way, or ask your bank.',
    ],
    insufficient_funds: ['There isn’t enough money on this card.', 'Nothing was charged. Try another card.'],
    expired_card: [
      'This card has expired.',
      'Nothing was charged. Check the expiry date, or try another card.',
    ],
    incorrect_cvc: ['The security code is wrong.', 'Nothing was charged. Check the code and pay again.'],
    authentication_failed: [
      'Your bank couldn’t confirm that it’s you.',
      'Nothing was charged. Try again, or try another card.',
    ],
    card_not_supported: ['This card can’t be used here.', 'Nothing was charged. Try another card.'],
    processing_error: [
      'Your bank couldn’t process the payment.',
      'Nothing was charged. Wait a moment, then pay again.',
    ],
  },
  amountChanged: ['The amount is now {amount}.', 'Nothing was charged. Check it, then pay.'],
  attemptCanceled: ['The payment was canceled.', 'Nothing was charged. You can pay again.'],
  beforePaymentRejected: [
    'The shop stopped this payment.',
    'Nothing was charged. Check your order with the shop, then pay again.',
  ],
  beforePaymentTimeout: ['The shop didn’t answer in time.', 'Nothing was charged. Pay again in a moment.'],
  walletFailed: ['The payment sheet couldn’t go on.', 'Nothing was charged. Try again, or pay another way.'],
  fieldsRefused: [
    'Some details weren’t accepted.',
    'Nothing was charged. Correct the marked fields, then pay again.',
  ],
  refused: ['Something went wrong.', 'Nothing was charged. Pay again, or contact the shop.'],
  supportId: 'Reference for support: {id}',

  expiresIn: { one: 'One minute left to pay', other: '{count} minutes left to pay' },
  expiresVerySoon: 'Less than a minute left to pay',

  timeLeft: 'Time left to pay',
  endedDeclined: ['Payment declined', 'Your bank declined the payment. Nothing was charged.'],
  endedExpired: ['This payment has expired', 'Nothing was charged. Go back to the shop to start again.'],
  endedInvalidated: ['Your order has changed', 'Nothing was charged. Go back to the shop to pay again.'],
  endedCustomer: ['Payment canceled', 'Nothing was charged.'],
  endedByMerchant: ['The shop canceled this payment', 'Nothing was charged.'],
  endedUnknown: [
    'We don’t know yet whether you paid',
    'Your bank hasn’t answered. Don’t pay again: the shop will find out and tell you.',
  ],
  notFound: ['We can’t find this payment', 'The link may be old or incomplete. Ask the shop for a new one.'],
  endedError: ['This payment can’t go on', 'Go back to the shop to start again.'],

  order: 'Order {order}',
  total: 'Total',
  returnTo: 'Return to {merchant}',
  returningTo: 'Taking you back to {merchant}…',
};
