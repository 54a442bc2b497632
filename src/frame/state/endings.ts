import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { Instrument, State } from './step.ts';

/** Every way to the end goes through here. */
export const end = (
  state: State,
  outcome: WireOutcome,
  requestId: string | null,
  instrument: Instrument | null,
): State => ({
  ...state,
  lost: false,
  step: { name: 'ended', outcome, requestId, instrument: outcome.status === 'succeeded' ? instrument : null },
});

/** The customer left; nothing was charged. */
export const customerLeft = (sessionId: string): WireOutcome => ({
  status: 'canceled',
  reason: 'customer',
  code: 'customer',
  message: 'The checkout was canceled before it was paid. Nothing was charged.',
  session_id: sessionId,
  retryable: true,
});

export const outcomeUnknown = (sessionId: string): WireOutcome => ({
  status: 'canceled',
  reason: 'error',
  code: 'outcome_unknown',
  message:
    "The bank's answer is still open after the session expired. Look the session up before delivering.",
  session_id: sessionId,
  retryable: false,
});

export const sessionNotFound = (sessionId: string): WireOutcome => ({
  status: 'canceled',
  reason: 'error',
  code: 'session_not_found',
  message: 'The provider no longer knows this session.',
  session_id: sessionId,
  retryable: false,
});
