import * as z from 'zod';

/** EMV 3DS messages that pass through the customer's browser: JSON in base64url. */

/** Padding is left out when sending and accepted when receiving (standards of the 3DS method). */
export const encodeMessage = (message: object): string =>
  Buffer.from(JSON.stringify(message)).toString('base64url');

/** @returns the object in it, or `null` where the text is no base64url of a JSON object. */
export function decodeMessage(text: string): Record<string, unknown> | null {
  const [, bare] = /^([\w-]+)={0,2}$/.exec(text) ?? [];
  if (bare === undefined) return null;
  try {
    const read = z
      .record(z.string(), z.unknown())
      .safeParse(JSON.parse(Buffer.from(bare, 'base64url').toString()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** A browser is sent there, so nothing but the web will do. */
export const WebAddress = z.url({ protocol: /^https?$/ }).max(256);

export const MethodData = z.object({
  threeDSServerTransID: z.uuid(),
  threeDSMethodNotificationURL: WebAddress,
});

export const SESSION_DATA = /^[\w-]{0,1024}={0,2}$/;

export const CReq = z.object({
  threeDSServerTransID: z.uuid(),
  acsTransID: z.uuid(),
  messageType: z.literal('CReq'),
  messageVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  challengeWindowSize: z.enum(['01', '02', '03', '04', '05']),
});
export type CReq = z.infer<typeof CReq>;

/** Whose challenge it is. */
export interface Ids {
  threeDSServerTransID: string;
  acsTransID: string;
  messageVersion: string;
}

/** In the browser channel it ends a challenge with Y or N and no more; the merchant asks for the rest. */
export const cRes = (ids: Ids, transStatus: 'Y' | 'N') => ({ ...ids, messageType: 'CRes', transStatus });

/** Codes of EMV's error messages. */
export type ErrorCode = '101' | '102' | '201' | '203' | '305';

export interface MessageProblem {
  errorCode: ErrorCode;
  errorDescription: string;
  /** The names of the fields it is about. */
  errorDetail: string;
}

export const erro = (ids: Ids, problem: MessageProblem) => ({
  ...ids,
  messageType: 'Erro',
  errorComponent: 'A',
  errorMessageType: 'CReq',
  ...problem,
});

/** @param expected what the ARes said. @returns what is wrong with a CReq, or `null`. */
export function problemOf(creq: Record<string, unknown>, expected: Ids): MessageProblem | null {
  const missing = Object.keys(CReq.shape).filter((name) => creq[name] === undefined || creq[name] === '');
  if (missing.length > 0) return problem('201', 'A required element is missing', missing);
  if (creq.messageType !== 'CReq') return problem('101', 'The message is not a CReq', ['messageType']);
  const read = CReq.safeParse(creq);
  if (!read.success) {
    const fields = read.error.issues.map((issue) => String(issue.path[0]));
    return problem('203', 'The format of an element is invalid', fields);
  }
  if (read.data.messageVersion !== expected.messageVersion) {
    return problem('102', `This transaction speaks ${expected.messageVersion}`, ['messageVersion']);
  }
  if (read.data.threeDSServerTransID !== expected.threeDSServerTransID) {
    return problem('305', 'The IDs belong to two transactions', ['threeDSServerTransID', 'acsTransID']);
  }
  return null;
}

const problem = (errorCode: ErrorCode, errorDescription: string, fields: string[]): MessageProblem => ({
  errorCode,
  errorDescription,
  errorDetail: [...new Set(fields)].join(','),
});
