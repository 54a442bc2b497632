import type { DeclineCode, ErrorCode } from '../../src/protocol/error-codes.ts';
import type { CancelReason } from '../../src/protocol/outcome.ts';
import type { SessionState } from '../../src/protocol/snapshot.ts';

/** One line of the outcomes table: what happens, and what everybody then gets and sees. */
export interface Row {
  happens: string;
  /** The merchant's callback; `null`: none, the checkout goes on. */
  callback: Callback | null;
  /** The session's newest attempt; `null`: none was made. */
  attempt: AttemptEnd | null;
  /** `null`: there is no such session. */
  session: SessionState | null;
  /** What the customer sees. Whatever stands in “quotation marks” is on the screen, word for word. */
  sees: string;
  again: Again;
}

export type Callback =
  | { name: 'onSuccess'; method: string; challengeOccurred: boolean }
  | {
      name: 'onCancel';
      reason: CancelReason;
      code: ErrorCode | CancelReason | DeclineCode;
      retryable: boolean;
    }
  | { name: 'onCancel'; reason: 'declined'; code: 'too_many_attempts'; retryable: false }
  | { name: 'onError'; code: ErrorCode };

export type AttemptEnd =
  | 'succeeded'
  | 'canceled'
  | 'processing'
  | 'requires_action'
  | { declined: DeclineCode };

/** What may be tried now. */
export const again = {
  here: 'everything, in the same form',
  panel: 'the same in this window, or another method after “Use another payment method”',
  checkout: 'the same session, in another checkout',
  session: 'nothing in this session; make another one',
  wait: 'nothing: wait',
  paid: 'nothing: it is paid',
} as const;

export type Again = keyof typeof again;

/** Rows that belong together. */
export const groupOf = <Id extends string>(rows: Record<Id, Row>): Record<Id, Row> => rows;

const PAID = '“Payment complete” and the receipt';

/** A row that ends well. */
export const paid = (method: string, happens: string, challengeOccurred = false): Row => ({
  happens,
  callback: { name: 'onSuccess', method, challengeOccurred },
  attempt: 'succeeded',
  session: 'paid',
  sees: PAID,
  again: 'paid',
});

/** A row after which the customer is back at the form, and nothing was charged. */
export const back = (happens: string, attempt: AttemptEnd | null, sees: string): Row => ({
  happens,
  callback: null,
  attempt,
  session: attempt === null ? 'pending' : 'attempted',
  sees,
  again: 'here',
});
