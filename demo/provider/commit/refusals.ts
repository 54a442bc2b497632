import { refusal } from '../http/api-error.ts';

export const notPaid = () =>
  refusal(409, 'not_paid', 'This session is not paid. Trace it to see what became of it.');

export const checkoutReversed = () =>
  refusal(
    409,
    'checkout_reversed',
    'This payment was not committed in time, or was refunded whole before: the money goes back to the customer. Revoke what you delivered.',
  );
