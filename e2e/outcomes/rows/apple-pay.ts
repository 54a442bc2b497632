import { back, groupOf, paid } from '../row.ts';

const FAILED = 'the form with “The payment sheet couldn’t go on.”';

export const applePay = groupOf({
  apple_pay_approved: paid('apple_pay', 'authorized on the sheet, the bank approves'),
  apple_pay_closed: back('the customer closes the sheet', null, 'the form, as it was'),
  apple_pay_declined: back(
    'authorized, the bank declines',
    { declined: 'card_declined' },
    'the sheet fails, then the form with “Nothing was charged.”',
  ),
  apple_pay_not_validated: back('the merchant can’t be validated', null, FAILED),
  apple_pay_amount_changed: back(
    'the amount changes while the sheet is open',
    null,
    'the sheet goes, the form with “The amount is now €17.00.”',
  ),
  apple_pay_stopped_by_shop: back(
    '`beforePayment` rejects',
    null,
    'the sheet goes, the form with “The shop stopped this payment.”',
  ),
});
