import type { SessionState } from '../../../src/protocol/snapshot.ts';
import { isPayable } from '../sessions/states.ts';

/** What the bank said about an attempt, whichever call it answered; `silence` is no answer. */
export type BankWord =
  | { status: 'approved'; approvalCode: string; money?: { amount: string; currency: string } }
  | { status: 'declined'; code: string }
  | { status: 'voided' }
  | { status: 'captured'; approvalCode?: string }
  | { status: 'begun' | 'not_found' | 'silence' };

/** Why an attempt is given up. */
export type CancelCode = 'customer' | 'deadline' | 'session_ended' | 'amount_mismatch' | 'bank';

/** What to look at besides the bank's word. */
export interface Situation {
  final: boolean;
  sessionState: SessionState;
  /** Why a void was asked for, if one was. */
  voidRequested: CancelCode | null;
  pastDeadline: boolean;
  /** Whether the approval is for what the customer was asked to pay. */
  moneyMatches: boolean;
}

export type Decision =
  | { do: 'nothing' }
  | { do: 'succeed' }
  | { do: 'decline'; code: string }
  | { do: 'cancel'; why: CancelCode }
  /** Ask the bank to void, and believe nothing but the answer to that. */
  | { do: 'void'; why: CancelCode };

/**
 * What becomes of an attempt (api.md §3). "Not found" is not "will not happen": an open attempt closes on
 * an approval, a decline or an acknowledged void only. Once a void was sent an approval counts no more,
 * since the void may be on its way and would take back what we had called paid.
 */
export function decide(situation: Situation, word: BankWord): Decision {
  if (situation.final) return { do: 'nothing' };
  switch (word.status) {
    case 'declined':
      return { do: 'decline', code: word.code };
    case 'voided':
      return { do: 'cancel', why: situation.voidRequested ?? 'bank' };
    case 'captured':
      return { do: 'succeed' };
    case 'approved':
      if (situation.voidRequested) return { do: 'void', why: situation.voidRequested };
      if (!situation.moneyMatches) return { do: 'void', why: 'amount_mismatch' };
      return mayStillBePaid(situation) ? { do: 'succeed' } : { do: 'void', why: 'session_ended' };
    case 'begun':
    case 'not_found':
    case 'silence':
      if (situation.voidRequested) return { do: 'void', why: situation.voidRequested };
      return situation.pastDeadline ? { do: 'void', why: 'deadline' } : { do: 'nothing' };
  }
}

/** An attempt that runs when its session expires may finish until its own deadline. */
const mayStillBePaid = ({ sessionState, pastDeadline }: Situation): boolean =>
  isPayable(sessionState) || (sessionState === 'expired' && !pastDeadline);
