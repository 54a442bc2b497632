import * as z from 'zod';
import type { ChallengeWindowSize } from '../../../src/protocol/payment.ts';
import type { Attempt } from '../db/schema.ts';

/** EMV 3DS messages that pass through the customer's browser: JSON in base64url, sent without padding. */
export const encodeMessage = (message: object): string =>
  Buffer.from(JSON.stringify(message)).toString('base64url');

/** No message that passes through a browser is anywhere near this. */
const LONGEST = 16_384;

/** @returns the object in it, padded or not; `null` where the text is no base64url of a JSON object. */
export function decodeMessage(text: string): Record<string, unknown> | null {
  if (text.length > LONGEST || !/^[\w-]+={0,2}$/.test(text)) return null;
  try {
    const bytes = Buffer.from(text.replace(/=+$/, ''), 'base64url');
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return z.record(z.string(), z.unknown()).safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

/** What the ACS is told before it looks at the browser (`threeDSMethodData`). */
export const methodData = (transId: string, notificationUrl: string): string =>
  encodeMessage({ threeDSServerTransID: transId, threeDSMethodNotificationURL: notificationUrl });

/** A challenge that is open. */
export interface OpenChallenge {
  transId: string;
  acsTransId: string;
  acsUrl: string;
  version: string;
  windowSize: ChallengeWindowSize;
}

export function openChallengeOf(attempt: Attempt): OpenChallenge | null {
  const { threeDsTransId, acsTransId, acsUrl, threeDsVersion, challengeWindowSize } = attempt;
  if (threeDsTransId === null || acsTransId === null || acsUrl === null) return null;
  return {
    transId: threeDsTransId,
    acsTransId,
    acsUrl,
    version: threeDsVersion ?? '2.2.0',
    windowSize: challengeWindowSize ?? '05',
  };
}

/** EMV 3DS CReq, browser channel. */
export const challengeRequest = ({ transId, acsTransId, version, windowSize }: OpenChallenge): string =>
  encodeMessage({
    threeDSServerTransID: transId,
    acsTransID: acsTransId,
    messageType: 'CReq',
    messageVersion: version,
    challengeWindowSize: windowSize,
  });

/** What came back through the browser. None of it decides anything. */
export type Heard =
  | { message: 'cres' | 'error' }
  /** Not about this challenge, or not a message at all. */
  | {
      message: 'unusable';
      why: 'no message' | 'not decodable' | 'not a CRes' | 'other IDs' | 'other session data';
    };

const CRes = z.object({
  messageType: z.literal('CRes'),
  threeDSServerTransID: z.string(),
  acsTransID: z.string(),
  transStatus: z.enum(['Y', 'N']),
});

const ErrorMessage = z.object({ messageType: z.literal('Erro'), threeDSServerTransID: z.string() });

/** @param sessionData `threeDSSessionData` as it was sent along with the CReq. */
export function hearNotification(
  form: URLSearchParams,
  expected: { transId: string; acsTransId: string | null },
  sessionData: string,
): Heard {
  const error = form.get('erro') ?? form.get('error');
  const text = form.get('cres') ?? error;
  if (!text) return { message: 'unusable', why: 'no message' };
  const echoed = form.get('threeDSSessionData');
  if (echoed && echoed.replace(/=+$/, '') !== sessionData) {
    return { message: 'unusable', why: 'other session data' };
  }
  const message = decodeMessage(text);
  if (!message) return { message: 'unusable', why: 'not decodable' };
  const failed = ErrorMessage.safeParse(message);
  if (failed.success) {
    return failed.data.threeDSServerTransID === expected.transId
      ? { message: 'error' }
      : { message: 'unusable', why: 'other IDs' };
  }
  const cres = CRes.safeParse(message);
  if (!cres.success) return { message: 'unusable', why: 'not a CRes' };
  const { threeDSServerTransID, acsTransID } = cres.data;
  return threeDSServerTransID === expected.transId && acsTransID === expected.acsTransId
    ? { message: 'cres' }
    : { message: 'unusable', why: 'other IDs' };
}
