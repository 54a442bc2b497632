import { request } from 'node:https';
import * as z from 'zod';
import {
  type ApplePayMerchant,
  ApplePayUnavailable,
  type MerchantSessionRequest,
  shortName,
} from './apple-pay-merchant.ts';

/**
 * Apple's one address for it. The sheet's event names an address, too, but whoever controls a page
 * controls that: a request to it would carry our certificate wherever he likes.
 */
const APPLE = 'https://apple-pay-gateway.apple.com/paymentservices/paymentSession';

const MAX_ANSWER = 64 * 1024;

export interface AppleIdentity {
  /** As registered with Apple, `merchant.…`. */
  merchantId: string;
  /** PEM: Apple's merchant identity certificate. */
  certificate: string;
  /** PEM: its private key. */
  key: string;
}

export interface ProductionOptions extends AppleIdentity {
  /** Milliseconds for the whole call. */
  timeout: number;
  /** Instead of Apple's, for tests. */
  endpoint?: { url: string; ca: string };
}

/** Asks Apple, which knows us by our certificate (mutual TLS). */
export const productionMerchant = (options: ProductionOptions): ApplePayMerchant => ({
  async session(wanted) {
    const { status, text } = await post(options, bodyOf(options.merchantId, wanted));
    if (status !== 200) throw new ApplePayUnavailable(`Apple answered with ${status}.`);
    const session = z.record(z.string(), z.unknown()).safeParse(parse(text));
    if (!session.success) throw new ApplePayUnavailable('Apple’s answer is not a JSON object.');
    return session.data;
  },
});

const bodyOf = (merchantIdentifier: string, { domain, displayName }: MerchantSessionRequest): string =>
  JSON.stringify({
    merchantIdentifier,
    displayName: shortName(displayName),
    initiative: 'web',
    initiativeContext: domain,
  });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Follows no redirect: the certificate is for Apple alone. */
const post = (
  { certificate, key, timeout, endpoint }: ProductionOptions,
  body: string,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new ApplePayUnavailable(`Apple can’t be reached: ${error.code ?? error.name}.`));
    const sent = request(
      endpoint?.url ?? APPLE,
      {
        method: 'POST',
        cert: certificate,
        key,
        ...(endpoint && { ca: endpoint.ca }),
        minVersion: 'TLSv1.2',
        // A connection of its own: none stays open between two payments.
        agent: false,
        signal: AbortSignal.timeout(timeout),
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER) sent.destroy(Object.assign(new Error(), { code: 'ANSWER_TOO_LARGE' }));
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
