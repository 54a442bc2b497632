import type { ErrorCode } from '../../../src/protocol/error-codes.ts';
import type { SessionState } from '../../../src/protocol/snapshot.ts';
import { groupOf, type Row } from '../row.ts';

/** `mount` rejects with the same error. */
const fails = (happens: string, code: ErrorCode, session: SessionState | null, sees: string): Row => ({
  happens,
  callback: { name: 'onError', code },
  attempt: null,
  session,
  sees,
  again: session === null ? 'session' : 'checkout',
});

const NOTHING = 'no form';

export const start = groupOf({
  start_bad_option: fails('an option is wrong', 'invalid_option', 'created', NOTHING),
  start_no_target: fails('nothing matches the mount target', 'mount_target_missing', 'created', NOTHING),
  start_forbidden_by_page: fails('the page’s policy forbids the frame', 'frame_blocked', 'created', NOTHING),
  start_unreachable: fails('the provider does not answer', 'provider_unreachable', 'created', NOTHING),
  start_unknown_session: fails(
    'there is no such session',
    'session_not_found',
    null,
    '“We can’t find this payment”',
  ),
  start_foreign_return: fails(
    'the page’s address brings somebody else’s paid session back',
    'foreign_return',
    'created',
    NOTHING,
  ),
  start_no_error_callback: {
    happens: 'any of these where no `onError` is given',
    callback: { name: 'onCancel', reason: 'error', code: 'mount_target_missing', retryable: true },
    attempt: null,
    session: 'created',
    sees: NOTHING,
    again: 'checkout',
  },
});
