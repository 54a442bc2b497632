import { groupOf, paid } from '../row.ts';

/** Whatever the method. */
export const session = groupOf({
  session_expired: {
    happens: 'the session expires',
    callback: { name: 'onCancel', reason: 'expired', code: 'expired', retryable: false },
    attempt: null,
    session: 'expired',
    sees: '“This payment has expired”',
    again: 'session',
  },
  session_expired_while_paying: paid(
    'card',
    'the session expires while a payment runs that the bank approves',
  ),
  session_invalidated: {
    happens: 'a bad update by the merchant ends it',
    callback: { name: 'onCancel', reason: 'invalidated', code: 'invalidated', retryable: false },
    attempt: null,
    session: 'invalidated',
    sees: '“Your order has changed”',
    again: 'session',
  },
  session_canceled_by_merchant: {
    happens: 'the merchant cancels it (`POST …/cancel/`)',
    callback: { name: 'onCancel', reason: 'error', code: 'canceled_by_merchant', retryable: false },
    attempt: null,
    session: 'canceled',
    sees: '“The shop canceled this payment”',
    again: 'session',
  },
  checkout_canceled: {
    happens: 'the merchant’s page calls `cancel()`',
    callback: { name: 'onCancel', reason: 'customer', code: 'customer', retryable: true },
    attempt: null,
    session: 'pending',
    sees: '“Payment canceled”',
    again: 'checkout',
  },
  checkout_canceled_while_paying: {
    happens: '`cancel()` while a payment runs that can still be stopped',
    callback: { name: 'onCancel', reason: 'customer', code: 'customer', retryable: true },
    attempt: 'canceled',
    session: 'attempted',
    sees: '“Payment canceled”',
    again: 'checkout',
  },
  outcome_unknown: {
    happens: 'the bank’s answer is still open 60 s after the session expired',
    callback: { name: 'onCancel', reason: 'error', code: 'outcome_unknown', retryable: false },
    attempt: 'processing',
    session: 'expired',
    sees: '“We don’t know yet whether you paid”',
    again: 'wait',
  },
  paid_elsewhere: paid('card', 'it is paid in another tab'),
  paid_before: paid('card', 'it was paid before the page was opened'),
});
