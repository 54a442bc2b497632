import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { isSoft } from '../authorise.ts';
import { BankError } from '../bank-error.ts';
import type { ThreeDsScript } from '../behaviour.ts';
import type { AuthenticationRow, TransactionRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { Authenticate, Authenticated, ChallengeResult } from '../wire.ts';
import type { AuthenticationStore } from './authentication-store.ts';
import { WebAddress } from './messages.ts';
import { type Clock, resultOf } from './result.ts';

export interface Authentications extends Clock {
  store: Store;
  authentications: AuthenticationStore;
  /** The bank's own origin, for browsers. */
  origin: () => string;
}

/** The merchant's side of 3-D Secure: the AReq, and the RReq that tells how a challenge ended. */
export function createAuthentications({ store, authentications, origin, now }: Authentications) {
  const transactionOf = (gatewayReference: string): TransactionRow => {
    const row = store.transaction(gatewayReference);
    if (row) return row;
    throw new BankError(404, `No transaction "${gatewayReference}". Use the gateway_reference of begin.`);
  };

  const answerOf = (row: AuthenticationRow): z.infer<typeof Authenticated> =>
    row.answer === 'C'
      ? { trans_status: 'C', acs_url: `${origin()}/acs/challenge`, acs_trans_id: row.acs_trans_id }
      : { trans_status: row.answer };

  /** A soft decline is lifted by the step-up that it asks for: from then on the payment is open again. */
  function authenticate(
    gatewayReference: string,
    request: z.infer<typeof Authenticate>,
  ): z.infer<typeof Authenticated> {
    const row = transactionOf(gatewayReference);
    if (!WebAddress.safeParse(request.notificationURL).success) {
      throw new BankError(400, 'notificationURL: use an absolute http or https URL.');
    }
    if (row.status === 'voided') return { trans_status: 'voided' };
    const script = row.behaviour.threeDs;
    if (!script) throw new BankError(409, 'This source is not enrolled in 3-D Secure: authorise it.');
    const mandated = request.threeDSRequestorChallengeInd === '04';
    const lifted = mandated && row.status === 'declined' && isSoft(row.decline_code);
    const earlier = authentications.latest(row.reference);
    const anew = mandated && (lifted || earlier?.request.threeDSRequestorChallengeInd !== '04');
    if (earlier && !anew) return answerOf(earlier);
    if (row.status !== 'begun' && !lifted) {
      throw new BankError(409, `The transaction is ${row.status}: there is nothing to authenticate.`);
    }
    if (lifted) store.become(row.reference, 'begun');
    const answer = answerTo(script, mandated);
    return answerOf(
      authentications.add({
        reference: row.reference,
        request,
        answer,
        acsTransId: answer === 'C' ? randomUUID() : null,
        now: now(),
      }),
    );
  }

  function authentication(gatewayReference: string): z.infer<typeof ChallengeResult> {
    const row = transactionOf(gatewayReference);
    if (row.status === 'voided') return { status: 'voided' };
    const latest = authentications.latest(row.reference);
    if (latest?.answer !== 'C') throw new BankError(409, 'There is no challenge whose result could be told.');
    const result = resultOf(latest, now());
    return result === null ? { status: 'pending' } : { status: 'done', trans_status: result };
  }

  return { authenticate, authentication };
}

/** An issuer that would let the customer through has to challenge him where that is mandated. */
const answerTo = ({ answer }: ThreeDsScript, mandated: boolean): ThreeDsScript['answer'] =>
  mandated && (answer === 'Y' || answer === 'A') ? 'C' : answer;
