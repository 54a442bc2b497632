import { back, groupOf, paid } from '../row.ts';

const UNCONFIRMED = 'the form with “Your bank couldn’t confirm that it’s you.”, every digit kept';
const CANCELED = 'the form with “The payment was canceled.”, every digit kept';

export const threeDs = groupOf({
  three_ds_authenticated: paid('card', 'authenticated without a challenge (`Y`)'),
  three_ds_attempted: paid('card', 'the issuer takes no part (`A`)'),
  three_ds_informational: paid('card', 'informational only (`I`)'),
  three_ds_not_authenticated: back(
    'not authenticated (`N`)',
    { declined: 'authentication_failed' },
    UNCONFIRMED,
  ),
  three_ds_rejected: back('the issuer rejects (`R`)', { declined: 'authentication_failed' }, UNCONFIRMED),
  three_ds_unavailable: back(
    'authentication could not be performed (`U`), as configured by default',
    { declined: 'authentication_failed' },
    UNCONFIRMED,
  ),
  three_ds_directory_silent: back(
    'the directory server is silent, as configured by default',
    { declined: 'authentication_failed' },
    UNCONFIRMED,
  ),
  three_ds_no_method: paid('card', 'the issuer has no method page'),
  three_ds_method_silent: paid('card', 'the issuer’s method page never answers: on without it'),
  challenge_passed: paid('card', 'the customer passes the bank’s challenge', true),
  challenge_failed: back('three wrong codes', { declined: 'authentication_failed' }, UNCONFIRMED),
  challenge_passed_then_declined: back(
    'the challenge is passed, then the bank declines',
    { declined: 'card_declined' },
    'the form with “Your bank declined the payment.”, every digit kept',
  ),
  challenge_canceled: back('the challenge’s Cancel', 'canceled', CANCELED),
  challenge_step_up: paid('card', 'a soft decline, then a challenge that is passed', true),
  challenge_left: {
    happens: 'the page is reloaded in the middle of the challenge',
    callback: null,
    attempt: 'requires_action',
    session: 'attempted',
    sees: 'the form with “A payment is still open.” and a button “Continue”',
    again: 'here',
  },
  challenge_left_and_continued: paid('card', 'the same, and it is continued', true),
  challenge_in_full_page: paid('card', 'the bank’s page refuses frames and is opened in full page', true),
});
