import { ONE_ENGINE } from '../engines/one-engine.ts';
import type { RowId } from './table.ts';

/**
 * Rows that bank, provider or shop decide: what the browser does in them is done in other rows, too, so they are
 * told in one engine. Apple's sheet is a double of our own in every engine.
 */
const ROWS: readonly RowId[] = [
  'card_insufficient_funds',
  'card_expired',
  'card_wrong_code',
  'card_last_try_declined',
  'card_too_many_declines',
  'card_stopped_by_shop',
  'card_shop_too_slow',
  'card_amount_changed',
  'card_bank_answer_lost',
  'card_bank_never_reached',
  'card_outstanding',
  'three_ds_authenticated',
  'three_ds_no_method',
  'three_ds_attempted',
  'three_ds_informational',
  'three_ds_not_authenticated',
  'three_ds_rejected',
  'three_ds_unavailable',
  'three_ds_directory_silent',
  'challenge_failed',
  'challenge_step_up',
  'challenge_passed_then_declined',
  'saved_card_challenge_passed',
  'saved_card_declined',
  'saved_card_wrong_code',
  'saved_card_challenge_canceled',
  'popup_declined',
  'popup_other_method',
  'same_window_declined',
  'same_window_canceled',
  'session_expired',
  'session_expired_while_paying',
  'session_invalidated',
  'session_canceled_by_merchant',
  'checkout_canceled_while_paying',
  'outcome_unknown',
  'paid_before',
  'paid_elsewhere',
  'start_bad_option',
  'start_no_target',
  'start_unknown_session',
  'start_no_error_callback',
  'start_foreign_return',
];

export const tagsOf = (id: RowId): string[] =>
  id.startsWith('apple_pay') || ROWS.includes(id) ? [ONE_ENGINE] : [];
