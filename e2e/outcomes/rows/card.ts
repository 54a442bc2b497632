import { back, groupOf, paid } from '../row.ts';

export const card = groupOf({
  card_approved: paid('card', 'the bank approves'),
  card_declined: back(
    'the bank declines, tries are left',
    { declined: 'card_declined' },
    'the form with “Your bank declined the payment.” and “Nothing was charged.”, every digit kept',
  ),
  card_insufficient_funds: back(
    'no money on the card',
    { declined: 'insufficient_funds' },
    'the form with “There isn’t enough money on this card.”',
  ),
  card_expired: back(
    'the bank says that the card has expired',
    { declined: 'expired_card' },
    'the form with “This card has expired.”, the date marked',
  ),
  card_wrong_code: back(
    'wrong security code',
    { declined: 'incorrect_cvc' },
    'the form with “The security code is wrong.”, the code marked and focused',
  ),
  card_last_try_declined: {
    happens: 'declined, no tries left (`attempts: single`)',
    callback: { name: 'onCancel', reason: 'declined', code: 'card_declined', retryable: false },
    attempt: { declined: 'card_declined' },
    session: 'failed',
    sees: '“Payment declined”',
    again: 'session',
  },
  card_too_many_declines: {
    happens: 'declined for the tenth time',
    callback: { name: 'onCancel', reason: 'declined', code: 'too_many_attempts', retryable: false },
    attempt: { declined: 'card_declined' },
    session: 'failed',
    sees: '“Payment declined”',
    again: 'session',
  },
  card_fields_wrong: back(
    'a field is missing or wrong',
    null,
    'the field marked with what is wrong, “This card number is too short.”; nothing was sent',
  ),
  card_stopped_by_shop: back(
    '`beforePayment` rejects',
    null,
    'the form with “The shop stopped this payment.”; nothing was sent',
  ),
  card_shop_too_slow: back(
    '`beforePayment` does not settle in 30 s',
    null,
    'the form with “The shop didn’t answer in time.”; nothing was sent',
  ),
  card_amount_changed: back(
    'the merchant changed the amount, the customer pays the old one',
    null,
    'the form with “The amount is now €17.00.”, every digit kept, and waits for a new click',
  ),
  card_bank_answer_lost: paid('card', 'the bank’s answer is lost; the provider asks, and it was approved'),
  card_bank_never_reached: back(
    'the bank was never reached; the provider voids',
    'canceled',
    'at first that the bank is asked, then the form with “Nothing was charged.”',
  ),
  card_outstanding: {
    happens: 'the bank’s answer is outstanding',
    callback: null,
    attempt: 'processing',
    session: 'attempted',
    sees: '“Confirming with your bank.” and “Don’t pay again.”',
    again: 'wait',
  },
  card_connection_lost: paid('card', 'the connection is lost while paying, and comes back'),
});
