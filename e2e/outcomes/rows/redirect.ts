import { back, groupOf, paid } from '../row.ts';

const DECLINED = 'the form with “Your bank declined the payment.”';
const CANCELED = 'the form with “The payment was canceled.”';

export const redirect = groupOf({
  popup_approved: paid('redirect', 'approved in a window of its own'),
  popup_declined: back('declined there', { declined: 'card_declined' }, DECLINED),
  popup_canceled: back('canceled there', 'canceled', CANCELED),
  popup_closed: back('the window is closed unpaid', 'canceled', CANCELED),
  popup_closed_after_paying: paid('redirect', 'the window is closed after paying, before the page knew'),
  popup_never_returns: paid(
    'redirect',
    'approved there, but the scheme’s page never sends the customer back',
  ),
  popup_other_method: back(
    'the customer wants another method while the window is open',
    'canceled',
    CANCELED,
  ),
  popup_blocked: {
    happens: 'the browser blocks the window',
    callback: null,
    attempt: 'requires_action',
    session: 'attempted',
    sees: '“Your browser blocked the window” and a button “Continue in this window”',
    again: 'panel',
  },
  same_window_approved: paid('redirect', 'approved in the same window, back on the merchant’s page'),
  same_window_declined: back('declined in the same window', { declined: 'card_declined' }, DECLINED),
  same_window_canceled: back('canceled in the same window', 'canceled', CANCELED),
  same_window_back_button: {
    happens: 'back from the bank by the browser’s button',
    callback: null,
    attempt: 'requires_action',
    session: 'attempted',
    sees: 'the form with “A payment is still open.” and a button “Continue”',
    again: 'here',
  },
});
