import type { SessionState } from '../../../src/protocol/snapshot.ts';
import { isPayable } from '../sessions/states.ts';
import { isCustomersCancel, isSoftDecline } from './decline.ts';

/** What the bank said about an attempt, whichever call it answered; `silence` is no answer. */
export type BankWord =
  | {
      status: 'approved';
      approvalCode: string;
      schemeTransactionId?: string | null;
      money?: { amount: string; currency: string };
    }
  | { status: 'declined'; code: string }
  /** The issuer did not recognise its customer, so it was never asked for the money. */
  | { status: 'unauthenticated' }
  | { status: 'voided' }
  /** The money was taken: by a capture of ours, or by a scheme that knows no holds. */
  | { status: 'captured'; approvalCode?: string; money?: { amount: string; currency: string } }
  /** What had been taken was given back, whole. */
  | { status: 'refunded' }
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
  /** Whether what was approved or taken is what the customer was asked to pay. */
  moneyMatches: boolean;
  /** Whether a challenge can still be asked for after a soft decline: once, of an enrolled card. */
  mayStepUp: boolean;
}

export type Decision =
  | { do: 'nothing' }
  | { do: 'succeed' }
  | { do: 'decline'; code: string }
  | { do: 'cancel'; why: CancelCode }
  /** Have the customer challenged, then ask for the money once more. */
  | { do: 'step_up' }
  /** Ask the bank to void, and believe nothing but the answer to that. */
  | { do: 'void'; why: CancelCode }
  /** Too late for a void, and nothing that it could pay for: give it back. */
  | { do: 'refund'; why: CancelCode };

/**
 * What becomes of an attempt (api.md §3). "Not found" is not "will not happen": an open attempt closes on
 * an approval, a decline or an acknowledged void only. Once a void was sent an approval counts no more,
 * since the void may be on its way and would take back what we had called paid.
 */
export function decide(situation: Situation, word: BankWord): Decision {
  if (situation.final) return { do: 'nothing' };
  switch (word.status) {
    case 'declined':
      if (isCustomersCancel(word.code)) return { do: 'cancel', why: 'customer' };
      if (isSoftDecline(word.code) && situation.mayStepUp) return { do: 'step_up' };
      return { do: 'decline', code: word.code };
    case 'unauthenticated':
      if (situation.voidRequested) return { do: 'void', why: situation.voidRequested };
      return { do: 'decline', code: 'authentication_failed' };
    case 'voided':
      return { do: 'cancel', why: situation.voidRequested ?? 'bank' };
    case 'captured': {
      const why = reasonToGiveBack(situation);
      return why ? { do: 'refund', why } : { do: 'succeed' };
    }
    case 'refunded':
      return { do: 'cancel', why: situation.voidRequested ?? 'session_ended' };
    case 'approved': {
      const why = situation.voidRequested ?? reasonToGiveBack(situation);
      return why ? { do: 'void', why } : { do: 'succeed' };
    }
    case 'begun':
    case 'not_found':
    case 'silence':
      if (situation.voidRequested) return { do: 'void', why: situation.voidRequested };
      return situation.pastDeadline ? { do: 'void', why: 'deadline' } : { do: 'nothing' };
  }
}

/** Whoever paid in time has paid, even if he wanted to cancel: what he can't have is a second amount or a session that is over. */
function reasonToGiveBack(situation: Situation): CancelCode | null {
  // Seen once; the answer to a void tells no amount.
  if (!situation.moneyMatches || situation.voidRequested === 'amount_mismatch') return 'amount_mismatch';
  return mayStillBePaid(situation) ? null : 'session_ended';
}

/** An attempt that runs when its session expires may finish until its own deadline. */
const mayStillBePaid = ({ sessionState, pastDeadline }: Situation): boolean =>
  isPayable(sessionState) || (sessionState === 'expired' && !pastDeadline);
