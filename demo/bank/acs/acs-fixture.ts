import { luhn } from '../../../src/protocol/luhn.ts';
import { type BankUnderTest, cardSource } from '../bank-fixture.ts';
import { Authenticated } from '../wire.ts';
import { decodeMessage, encodeMessage } from './messages.ts';

export const NOTIFICATION_URL = 'https://provider.example/3ds/nonce/challenge/';

export const AREQ = {
  threeDSCompInd: 'Y',
  notificationURL: NOTIFICATION_URL,
  threeDSRequestorChallengeInd: '01',
  browserAcceptHeader: 'text/html',
  browserUserAgent: 'Mozilla/5.0',
  browserIP: '192.0.2.7',
  browserJavaEnabled: false,
  browserJavascriptEnabled: true,
  browserLanguage: 'en-GB',
  browserColorDepth: '24',
  browserScreenHeight: '1080',
  browserScreenWidth: '1920',
  browserTZ: '-180',
};

/** A card of the matrix, its free digits chosen so that the check digit is right. */
export function matrixCard(lastFour: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const number = `70001009111${digit}${lastFour}`;
    if (luhn(number)) return number;
  }
  throw new Error('One digit of ten is always right.');
}

export interface Begun {
  gateway_reference: string;
  three_ds: { trans_id: string; version: string; method_url: string | null } | null;
}

/** @returns what the AReq was answered with. */
export async function authenticate(bank: BankUnderTest, begun: Begun, changes: Partial<typeof AREQ> = {}) {
  const path = `/transactions/${begun.gateway_reference}/authenticate`;
  return Authenticated.parse((await bank.gateway('POST', path, { ...AREQ, ...changes })).body);
}

export const result = async (bank: BankUnderTest, begun: Begun) =>
  (await bank.gateway('GET', `/transactions/${begun.gateway_reference}/authentication`)).body;

export const authorise = async (bank: BankUnderTest, begun: Begun) =>
  (await bank.gateway('POST', `/transactions/${begun.gateway_reference}/authorise`)).body;

/** A challenge that waits for its CReq. */
export async function challenged(bank: BankUnderTest, number: string, reference = 'ref') {
  const begun = await bank.begin(reference, cardSource({ number }));
  return { begun, ...(await stepInto(bank, begun)) };
}

/** Authenticates and takes the challenge. */
export async function stepInto(bank: BankUnderTest, begun: Begun, changes: Partial<typeof AREQ> = {}) {
  const answer = await authenticate(bank, begun, changes);
  if (answer.trans_status !== 'C') throw new Error(`no challenge: ${answer.trans_status}`);
  const creq = {
    threeDSServerTransID: begun.three_ds?.trans_id,
    acsTransID: answer.acs_trans_id,
    messageType: 'CReq',
    messageVersion: begun.three_ds?.version,
    challengeWindowSize: '02',
  };
  return {
    creq,
    open: (sessionData = 'c2Vzc2lvbg') =>
      bank.post(answer.acs_url, { creq: encodeMessage(creq), threeDSSessionData: sessionData }),
    type: (code: string) => bank.post(`/acs/challenge/${answer.acs_trans_id}`, { code }),
    cancel: () => bank.post(`/acs/challenge/${answer.acs_trans_id}`, { code: '', cancel: '1' }),
  };
}

/** Where a page's form leads, and what it posts. */
export async function formOf(page: Response) {
  const text = await page.text();
  const fields = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return {
    action: /<form method="post" action="([^"]*)"/.exec(text)?.[1],
    fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])),
    text,
  };
}

/** The CRes or Erro that a page hands over. */
export async function messageOf(page: Response, field: 'cres' | 'erro' = 'cres') {
  return decodeMessage((await formOf(page)).fields[field] ?? '');
}
