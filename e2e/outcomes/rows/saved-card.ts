import { back, groupOf, paid } from '../row.ts';

export const savedCard = groupOf({
  saved_card_approved: paid('saved_card', 'the bank approves'),
  saved_card_declined: back(
    'the bank declines, tries are left',
    { declined: 'card_declined' },
    'the form with “Your bank declined the payment.”, the card still chosen',
  ),
  saved_card_wrong_code: back(
    'wrong security code',
    { declined: 'incorrect_cvc' },
    'the form with “The security code is wrong.”, the code marked',
  ),
  saved_card_challenge_passed: paid('saved_card', 'the bank’s challenge is passed', true),
  saved_card_challenge_canceled: back(
    'the challenge’s Cancel',
    'canceled',
    'the form with “The payment was canceled.”',
  ),
  saved_card_deleted: back('the customer deletes the card', null, 'the form without it, “Card deleted”'),
});
