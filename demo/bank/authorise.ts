import { randomInt } from 'node:crypto';
import type * as z from 'zod';
import type { AuthenticationStore } from './acs/authentication-store.ts';
import { type Clock, resultOf } from './acs/result.ts';
import { BankError } from './bank-error.ts';
import type { AuthenticationRow, TransactionRow } from './rows.ts';
import type { Store } from './store.ts';
import type { Authorisation } from './wire.ts';

export interface Authoriser extends Clock {
  store: Store;
  authentications: AuthenticationStore;
}

export interface AuthorisationMade {
  answer: z.infer<typeof Authorisation>;
  /** The reference where this very call made a final decision. A soft decline isn't final. */
  decided: string | null;
}

/** @throws {BankError} 404 for no such transaction, 409 while the customer is still asked. */
export const createAuthorise =
  ({ store, authentications, now }: Authoriser) =>
  (gatewayReference: string): AuthorisationMade => {
    const row = store.transaction(gatewayReference);
    if (!row) {
      throw new BankError(404, `No transaction "${gatewayReference}". Use the gateway_reference of begin.`);
    }
    switch (row.status) {
      case 'voided':
        return { answer: { status: 'voided' }, decided: null };
      case 'declined':
        return { answer: { status: 'declined', code: row.decline_code }, decided: null };
      case 'approved':
      case 'captured': {
        const { approval_code, scheme_transaction_id } = row;
        return { answer: { status: 'approved', approval_code, scheme_transaction_id }, decided: null };
      }
      case 'begun': {
        if (row.source === 'redirect') {
          throw new BankError(409, 'The customer decides on the scheme’s page. Inquire about the payment.');
        }
        const code = refusalFor(row, authentications.latest(row.reference), now()) ?? row.refusal;
        if (code !== null) {
          store.decline(row.reference, code);
          return { answer: { status: 'declined', code }, decided: isSoft(code) ? null : row.reference };
        }
        const approved = {
          status: 'approved' as const,
          approvalCode: newApprovalCode(),
          schemeTransactionId: digits(15),
        };
        store.approve(row.reference, approved);
        return {
          answer: {
            status: 'approved',
            approval_code: approved.approvalCode,
            scheme_transaction_id: approved.schemeTransactionId,
          },
          decided: row.reference,
        };
      }
    }
  };

export const newApprovalCode = (): string => digits(6);

const digits = (count: number): string => Array.from({ length: count }, () => String(randomInt(10))).join('');

/** Declines that a step-up can lift. */
export const isSoft = (code: string): boolean => code === '65' || code === '1A';

/** What an issuer that wants its customer authenticated makes of what became of that. */
function refusalFor(row: TransactionRow, latest: AuthenticationRow | null, now: Date): string | null {
  const script = row.behaviour.threeDs;
  if (!script) return null;
  if (!latest) return '65';
  const result = latest.answer === 'C' ? resultOf(latest, now) : latest.answer;
  switch (result) {
    case null:
      throw new BankError(409, 'The challenge is not over. Ask for its result first.');
    case 'N':
    case 'R':
      return 'do_not_honour';
    case 'Y':
    case 'A':
    case 'I':
    case 'U':
    case 'timeout': {
      const steppedUp = latest.request.threeDSRequestorChallengeInd === '04' && result === 'Y';
      const { softDecline } = script;
      return softDecline && (!steppedUp || softDecline.insists) ? softDecline.code : null;
    }
  }
}
