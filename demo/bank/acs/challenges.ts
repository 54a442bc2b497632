import type { Challenge, TransactionRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { AuthenticationStore } from './authentication-store.ts';
import { cRes, decodeMessage, encodeMessage, erro, type Ids, problemOf, SESSION_DATA } from './messages.ts';
import { type Clock, resultOf } from './result.ts';

/** A page that goes on by itself: a form posted to the merchant's notification URL. */
export interface Handover {
  show: 'handover';
  url: string;
  fields: Record<string, string>;
}

/** What the customer's browser gets. */
export type ChallengeView =
  /** The request belongs to no challenge, so nobody can be told but the reader of the page. */
  | { show: 'problem'; message: string }
  | { show: 'form'; row: TransactionRow; challenge: Challenge; notice: Notice | null }
  | Handover;

export type Notice = { type: 'missing' } | { type: 'wrong'; left: number };

export interface ChallengeAnswer {
  view: ChallengeView;
  /** The payment whose challenge this very request ended. */
  ended: string | null;
}

export interface Challenges extends Clock {
  store: Store;
  authentications: AuthenticationStore;
}

const WRONG_CODES = 3;
export const CODE = '1234';

/** The customer's side of 3-D Secure. */
export function createChallenges({ store, authentications, now }: Challenges) {
  const problem = (message: string): ChallengeAnswer => ({ view: { show: 'problem', message }, ended: null });

  /** A CReq, which may come again when the page is reloaded. */
  function receive(form: { creq: string; sessionData: string | null }): ChallengeAnswer {
    const creq = decodeMessage(form.creq);
    if (!creq) return problem('creq: not the base64url of a JSON object.');
    const found = find(typeof creq.acsTransID === 'string' ? creq.acsTransID : '');
    if (!found) return problem('acsTransID: no such challenge. Use the one of the authentication’s answer.');
    const { row, challenge, ids } = found;
    const wrong =
      form.sessionData === null || SESSION_DATA.test(form.sessionData)
        ? problemOf(creq, ids)
        : ({
            errorCode: '203',
            errorDescription: 'The format of an element is invalid',
            errorDetail: 'threeDSSessionData',
          } as const);
    if (wrong) {
      const ended = end(found, 'U');
      return { view: handover(challenge, { erro: encodeMessage(erro(ids, wrong)) }), ended };
    }
    authentications.keepSessionData(challenge.id, form.sessionData);
    const heard = { ...found, challenge: { ...challenge, session_data: form.sessionData } };
    if (isOver(heard)) return over(heard);
    authentications.await(challenge.id, now());
    switch (row.behaviour.threeDs?.challenge) {
      case 'pass':
        return finish(heard, 'Y');
      case 'fail':
        return finish(heard, 'N');
      case 'manual':
      case undefined:
        return { view: { show: 'form', row, challenge, notice: null }, ended: null };
    }
  }

  /** What the customer did on the page. @param code as it was typed; `null`: he canceled. */
  function answer(acsTransId: string, code: string | null): ChallengeAnswer {
    const found = find(acsTransId);
    if (!found) return problem('This challenge does not exist.');
    if (isOver(found)) return over(found);
    const { row, challenge } = found;
    const form = (notice: Notice): ChallengeAnswer => ({
      view: { show: 'form', row, challenge, notice },
      ended: null,
    });
    if (code === null) return finish(found, 'N');
    const typed = code.replaceAll(/\s/g, '');
    if (typed === CODE) return finish(found, 'Y');
    authentications.await(challenge.id, now());
    if (typed === '') return form({ type: 'missing' });
    authentications.countWrong(challenge.id);
    const left = WRONG_CODES - Number(challenge.wrong_codes) - 1;
    return left === 0 ? finish(found, 'N') : form({ type: 'wrong', left });
  }

  function find(acsTransId: string): Found | null {
    const challenge = authentications.challenge(acsTransId);
    const row = challenge && store.payment(challenge.reference);
    if (!row || row.gateway_reference === null || !row.trans_id || !row.behaviour.threeDs) return null;
    const ids = {
      threeDSServerTransID: row.trans_id,
      acsTransID: acsTransId,
      messageVersion: row.behaviour.threeDs.version,
    };
    return { row, challenge, ids };
  }

  const isOver = ({ row, challenge }: Found): boolean =>
    row.status !== 'begun' || resultOf(challenge, now()) !== null;

  /** @returns the reference where it was open until now. */
  function end(found: Found, result: 'Y' | 'N' | 'U'): string | null {
    if (isOver(found)) return null;
    authentications.end(found.challenge.id, result);
    return found.row.reference;
  }

  function finish(found: Found, result: 'Y' | 'N'): ChallengeAnswer {
    const ended = end(found, result);
    return { ...over({ ...found, challenge: { ...found.challenge, result } }), ended };
  }

  function over({ row, challenge, ids }: Found): ChallengeAnswer {
    const passed = row.status !== 'voided' && resultOf(challenge, now()) === 'Y';
    return {
      view: handover(challenge, { cres: encodeMessage(cRes(ids, passed ? 'Y' : 'N')) }),
      ended: null,
    };
  }

  return { receive, answer };
}

interface Found {
  row: TransactionRow;
  challenge: Challenge;
  ids: Ids;
}

const handover = (challenge: Challenge, message: Record<string, string>): Handover => ({
  show: 'handover',
  url: challenge.request.notificationURL,
  fields: {
    ...message,
    ...(challenge.session_data !== null && { threeDSSessionData: challenge.session_data }),
  },
});
